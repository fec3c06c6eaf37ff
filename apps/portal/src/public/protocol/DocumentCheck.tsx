import { Alert, Button, Code, Group, List, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/Section.js';
import { type Verdict, checkDocument } from './check.js';
import type { Protocol } from './protocol.js';

interface DocumentCheckProps {
  readonly iterationId: string;
  readonly protocol: Protocol;
}

/** The document itself, its digest, and how anybody can see that nothing in it was changed since. */
export function DocumentCheck({ iterationId, protocol }: DocumentCheckProps) {
  const { t } = useTranslation('public');
  const check = useMutation({ networkMode: 'always', mutationFn: () => checkDocument(protocol) });
  const { text, protocolHash } = protocol;
  if (text === undefined || protocolHash === undefined) return null;
  const fileName = `kezek-${iterationId.replace(/^itr_/, '')}.json`;
  return (
    <Section title={t('check.title')}>
      <Text c="gray.8">{t('check.lead')}</Text>
      <Code block fz="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {protocolHash}
      </Code>
      <Group>
        <Button variant="light" loading={check.isPending} onClick={() => check.mutate()}>
          {t('check.button')}
        </Button>
        <Button variant="default" onClick={() => download(text, fileName)}>
          {t('check.download')}
        </Button>
      </Group>
      <div role="status">
        {check.data !== undefined && <Answered verdict={check.data} />}
        {check.error !== null && <Alert color="orange">{t('check.impossible')}</Alert>}
      </div>
      <Text c="gray.8">{t('check.by-hand')}</Text>
      <List type="ordered" size="sm">
        <List.Item>{t('check.by-hand-1')}</List.Item>
        <List.Item>
          {t('check.by-hand-2')} <Code>{`sha256sum ${fileName}`}</Code>
        </List.Item>
        <List.Item>{t('check.by-hand-3')}</List.Item>
      </List>
    </Section>
  );
}

function Answered({ verdict }: { readonly verdict: Verdict }) {
  const { t } = useTranslation('public');
  if (verdict === 'same') return <Alert color="teal" title={t('check.same')} children={t('check.same-text')} />;
  return (
    <Alert color="red" title={t('check.other')} children={t(verdict === 'other-digest' ? 'check.other-digest' : 'check.other-list')} />
  );
}

function download(text: string, fileName: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: fileName });
  link.click();
  URL.revokeObjectURL(address);
}
