import { Code } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../ui/Facts.js';
import { Section } from '../../ui/Section.js';
import { useFormat } from '../../words/use-format.js';
import type { Log } from './log.js';

/** How far the log is, and how far it is signed. */
export function LogState({ log: { size, logId, head } }: { readonly log: Log }) {
  const { t } = useTranslation('log');
  const { number, moment } = useFormat();
  return (
    <Section title={t('state')}>
      <Facts
        items={[
          [t('entries'), number(size)],
          [t('signed'), head === undefined ? t('not-signed') : number(head.size)],
          head && [t('signed-at'), moment(head.at)],
          head && [t('root'), <Digest key="root" text={head.root} />],
          [t('log-id'), <Digest key="id" text={logId} />],
        ]}
      />
    </Section>
  );
}

const Digest = ({ text }: { readonly text: string }) => (
  <Code c="dark.9" style={{ overflowWrap: 'anywhere' }}>
    {text}
  </Code>
);
