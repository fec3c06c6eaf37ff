import { Button, Table, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../../ui/Loading.js';
import { Section } from '../../ui/Section.js';
import { WideTable } from '../shared/WideTable.js';

export interface TableOf {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface ChartSectionProps {
  readonly title: string;
  /** What the chart says, in a sentence. */
  readonly summary: string;
  readonly table: TableOf;
  readonly children: ReactNode;
}

/** A chart with what it says in words, and all of it as a table for who cannot or will not read a picture. */
export function ChartSection({ title, summary, table, children }: ChartSectionProps) {
  const { t } = useTranslation('department');
  const [asTable, { toggle }] = useDisclosure(false);
  return (
    <Section
      title={title}
      actions={
        <Button variant="subtle" onClick={toggle} aria-pressed={asTable}>
          {asTable ? t('chart.as-chart') : t('chart.as-table')}
        </Button>
      }
    >
      <Text>{summary}</Text>
      {asTable ? (
        <ChartTable title={title} table={table} />
      ) : (
        <Suspense fallback={<Loading />}>
          {/* The sentence and the table say the same; a drawing of hundreds of shapes would only be in the way. */}
          <div aria-hidden>{children}</div>
        </Suspense>
      )}
    </Section>
  );
}

function ChartTable({ title, table: { head, rows } }: { readonly title: string; readonly table: TableOf }) {
  return (
    <WideTable label={title} minWidth={480} maxHeight={480}>
      <Table.Thead>
        <Table.Tr>
          {head.map((name, column) => (
            <Table.Th key={name} ta={column === 0 ? 'start' : 'end'}>
              {name}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row[0]}>
            {row.map((cell, column) => (
              <Table.Td key={head[column]} ta={column === 0 ? 'start' : 'end'}>
                {cell}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </WideTable>
  );
}
