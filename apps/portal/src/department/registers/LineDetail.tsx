import { Button, Table } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { Answer } from '../../ui/Answer.js';
import { useFormat } from '../../words/use-format.js';
import { WideTable } from '../shared/WideTable.js';

const HUNDREDTHS = 100;

/** From what the sum of a kindergarten is made, child by child and without names. */
export function LineDetail({ statementId }: { readonly statementId: string }) {
  const { t } = useTranslation('department');
  const [opened, { toggle }] = useDisclosure(false);
  return (
    <>
      <Button variant="subtle" px={0} onClick={toggle} aria-expanded={opened}>
        {opened ? t('detail.hide') : t('detail.show')}
      </Button>
      {opened && <Detail statementId={statementId} />}
    </>
  );
}

function Detail({ statementId }: { readonly statementId: string }) {
  const { t } = useTranslation('department');
  const format = useFormat();
  const statement = api.useQuery('get', '/api/v1/statements/{statementId}', { params: { path: { statementId } } });
  return (
    <Answer query={statement}>
      {({ lines }) => (
        <WideTable label={t('detail.show')} minWidth={520}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('sheet.child')}</Table.Th>
              <Table.Th ta="end">{t('detail.norm')}</Table.Th>
              <Table.Th ta="end">{t('detail.days')}</Table.Th>
              <Table.Th ta="end">{t('detail.amount')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lines.map(({ childId, sheetId, normTiyn, plannedDays, paidDayHundredths, amountTiyn }, index) => (
              <Table.Tr key={`${childId} ${sheetId}`}>
                <Table.Td>{t('sheet.child-number', { number: index + 1 })}</Table.Td>
                <Table.Td ta="end">{format.money(normTiyn)}</Table.Td>
                <Table.Td ta="end">
                  {t('detail.paid-of', { paid: format.number(paidDayHundredths / HUNDREDTHS), planned: plannedDays })}
                </Table.Td>
                <Table.Td ta="end">{format.money(amountTiyn)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </WideTable>
      )}
    </Answer>
  );
}
