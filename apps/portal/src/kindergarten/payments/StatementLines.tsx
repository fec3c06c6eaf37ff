import { Box, Group, Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/Section.js';
import { useFormat } from '../../words/use-format.js';
import type { FullStatement } from './StatementPage.js';

const DAY_HUNDREDTHS = 100;

interface LinesProps {
  readonly statement: FullStatement;
  readonly names: Readonly<Record<string, string>>;
}

/** Each child's share: a table where there is room, else one under the other. */
export function StatementLines({ statement, names }: LinesProps) {
  const { t } = useTranslation('kindergarten');
  const { money, number } = useFormat();
  const rows = statement.lines
    .map((line) => ({
      key: `${line.childId} ${line.sheetId} ${line.from ?? ''}`,
      name: names[line.childId] ?? '…',
      norm: money(line.normTiyn),
      paid: number(line.paidDayHundredths / DAY_HUNDREDTHS),
      planned: number(line.plannedDays),
      amount: money(line.amountTiyn),
    }))
    .sort((a, b) => a.name.localeCompare(b.name));
  const total = statement.totalTiyn === undefined ? '' : money(statement.totalTiyn);
  return (
    <Section title={t('payments.lines')}>
      <Box visibleFrom="sm">
        <Table className="tabular">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('statement.child')}</Table.Th>
              <Table.Th ta="end">{t('statement.norm')}</Table.Th>
              <Table.Th ta="end">{t('statement.paid-days')}</Table.Th>
              <Table.Th ta="end">{t('statement.planned-days')}</Table.Th>
              <Table.Th ta="end">{t('statement.amount')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ key, name, norm, paid, planned, amount }) => (
              <Table.Tr key={key}>
                <Table.Td>{name}</Table.Td>
                <Table.Td ta="end">{norm}</Table.Td>
                <Table.Td ta="end">{paid}</Table.Td>
                <Table.Td ta="end">{planned}</Table.Td>
                <Table.Td ta="end">{amount}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
          <Table.Tfoot>
            <Table.Tr>
              <Table.Th colSpan={4}>{t('statement.total')}</Table.Th>
              <Table.Th ta="end">{total}</Table.Th>
            </Table.Tr>
          </Table.Tfoot>
        </Table>
      </Box>
      <Stack hiddenFrom="sm" gap="md" className="tabular">
        {rows.map(({ key, name, norm, paid, planned, amount }) => (
          <div key={key}>
            <Text fw={600}>{name}</Text>
            <Text size="sm">{t('statement.formula', { norm, paid, planned, amount })}</Text>
          </div>
        ))}
        <Group justify="space-between">
          <Text fw={700}>{t('statement.total')}</Text>
          <Text fw={700}>{total}</Text>
        </Group>
      </Stack>
    </Section>
  );
}
