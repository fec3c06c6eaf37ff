import { List, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/Section.js';
import { useFormat } from '../../words/use-format.js';
import type { QueueImport } from '../shared/types.js';

const EXAMPLES_MAX = 10;
const CAUSES = { class: 'import.cause.class', age: 'import.cause.age', stamp: 'import.cause.stamp' } as const;

/** That nobody of the file loses a place against another of it but for a named cause, and what those who wait already lose. */
export function ImportProof({ proof }: { readonly proof: NonNullable<QueueImport['proof']> }) {
  const { t } = useTranslation('department');
  const { number } = useFormat();
  const { byClass, byAge, byStamp, examples, categories, oldOrderBy } = proof;
  const turned = byClass + byAge + byStamp;
  return (
    <Section title={t('import.proof')}>
      <Text>{t(oldOrderBy === 'position' ? 'import.old-by-position' : 'import.old-by-stamp')}</Text>
      {turned === 0 ? (
        <Text fw={600}>{t('import.order-kept')}</Text>
      ) : (
        <>
          <Text>{t('import.order-turned', { pairs: turned, byClass, byAge, byStamp })}</Text>
          <List>
            {examples.slice(0, EXAMPLES_MAX).map(({ row, behindRow, cause }) => (
              <List.Item key={`${row}-${behindRow}-${cause}`}>{t('import.example', { row, behindRow, cause: t(CAUSES[cause]) })}</List.Item>
            ))}
          </List>
        </>
      )}
      <Table.ScrollContainer minWidth={480} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table className="tabular" aria-label={t('import.effect')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('import.category')}</Table.Th>
              <Table.Th ta="end">{t('import.imported')}</Table.Th>
              <Table.Th ta="end">{t('import.waiting')}</Table.Th>
              <Table.Th ta="end">{t('import.waiting-behind')}</Table.Th>
              <Table.Th ta="end">{t('import.places-max')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {categories.map(({ category, imported, waiting, waitingBehind, placesMax }) => (
              <Table.Tr key={category}>
                <Table.Td>{number(category)}</Table.Td>
                <Table.Td ta="end">{number(imported)}</Table.Td>
                <Table.Td ta="end">{number(waiting)}</Table.Td>
                <Table.Td ta="end">{number(waitingBehind)}</Table.Td>
                <Table.Td ta="end">{number(placesMax)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Section>
  );
}
