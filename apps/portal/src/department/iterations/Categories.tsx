import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { Answer } from '../../ui/Answer.js';
import { Section } from '../../ui/Section.js';
import { useLocale } from '../../words/i18n.js';
import { useFormat } from '../../words/use-format.js';

/** On which categories the turns fall. */
export function Categories({ iterationId }: { readonly iterationId: string }) {
  const { t } = useTranslation('department');
  const locale = useLocale();
  const { number } = useFormat();
  const categories = api.useQuery('get', '/api/v1/iterations/{iterationId}/categories', { params: { path: { iterationId } } });
  return (
    <Section title={t('categories.title')}>
      <Answer query={categories}>
        {({ items }) => (
          <Table className="tabular" aria-label={t('categories.title')}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('categories.category')}</Table.Th>
                <Table.Th ta="end">{t('categories.waiting')}</Table.Th>
                <Table.Th ta="end">{t('categories.turns')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {items.map(({ category, names, waiting, turns }) => (
                <Table.Tr key={category}>
                  <Table.Td>{t('categories.name', { ordinal: category, name: names[locale] })}</Table.Td>
                  <Table.Td ta="end">{number(waiting)}</Table.Td>
                  <Table.Td ta="end">{number(turns)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </Answer>
    </Section>
  );
}
