import { Button, Code, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.js';
import { Answer } from '../ui/Answer.js';
import { Facts } from '../ui/Facts.js';
import { Section } from '../ui/Section.js';
import { download } from '../ui/download.js';
import { AnchorLink } from '../ui/links.js';
import { applicationNumber } from '../words/application-number.js';
import { useFormat } from '../words/use-format.js';
import { type SignedReceipt, factsOf, fileOf } from './receipt.js';

/** What a family keeps: its place can be proved by it even where every database is lost. */
export function ReceiptSection({ childId }: { readonly childId: string }) {
  const { t } = useTranslation('receipt');
  const receipt = api.useQuery('get', '/api/v1/children/{childId}/receipt', { params: { path: { childId } } });
  return (
    <Section title={t('title')}>
      <Text>{t('text')}</Text>
      <Answer query={receipt}>{(found) => <Receipt receipt={found} />}</Answer>
    </Section>
  );
}

function Receipt({ receipt }: { readonly receipt: SignedReceipt }) {
  const { t } = useTranslation('receipt');
  const { moment, number } = useFormat();
  const { applicationId, index, at } = factsOf(receipt);
  const shown = applicationNumber(applicationId);
  const save = (): void => download({ fileName: `kezek-${shown}.json`, fileText: fileOf(receipt), mediaType: 'application/json' });
  return (
    <>
      <Facts
        items={[
          [t('number'), shown],
          [
            t('log-number'),
            <Code key="number" c="dark.9" style={{ overflowWrap: 'anywhere' }}>
              {applicationId}
            </Code>,
          ],
          [t('entry'), t('entry.value', { index: number(index) })],
          [t('at'), moment(at)],
          [t('head'), receipt.head === undefined ? t('head.later') : t('head.value', { size: number(receipt.head.size) })],
        ]}
      />
      <div>
        <Text size="sm" c="gray.7">
          {t('signature')}
        </Text>
        <Code block c="dark.9" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {receipt.signature}
        </Code>
      </div>
      <Group gap="lg" className="not-printed">
        <Button variant="light" onClick={save}>
          {t('download')}
        </Button>
        <AnchorLink to="/log" search={{ number: applicationId }}>
          {t('in-log')}
        </AnchorLink>
      </Group>
    </>
  );
}
