import { Code, Text } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.js';
import { Answer } from '../ui/Answer.js';
import { Page } from '../ui/Page.js';
import { Section } from '../ui/Section.js';
import { FindEntries } from './log/FindEntries.js';
import { LogState } from './log/LogState.js';

/** The public log: what it says of an application, and how anybody can check all of it. */
export function LogPage() {
  const { t } = useTranslation('log');
  const { number = '' } = useSearch({ from: '/log' });
  const navigate = useNavigate();
  const log = api.useQuery('get', '/api/v1/log');
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Answer query={log}>
        {(found) => (
          <>
            <LogState log={found} />
            <FindEntries
              wanted={number}
              head={found.head}
              onSearch={(wanted) => void navigate({ to: '/log', search: wanted === '' ? {} : { number: wanted } })}
            />
          </>
        )}
      </Answer>
      <Section title={t('outside')}>
        <Text>{t('outside.text')}</Text>
        <Code block c="dark.9" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {`npx kezek verify --log ${globalThis.location.origin} --kept head.json`}
        </Code>
        <Text>{t('outside.keep')}</Text>
        <Text c="gray.7">{t('age')}</Text>
      </Section>
    </Page>
  );
}
