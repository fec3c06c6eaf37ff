import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { Answer } from '../../ui/Answer.js';
import { Empty } from '../../ui/Empty.js';
import { Section } from '../../ui/Section.js';
import { useLocale } from '../../words/i18n.js';
import { useFormat } from '../../words/use-format.js';
import type { Sheet } from '../shared/types.js';
import { countsOf } from './counts.js';
import { WideTable } from '../shared/WideTable.js';

/** Without names: a department checks days, and who the children are is for the kindergarten and the guardian. */
export function ChildrenOfSheet({ sheet }: { readonly sheet: Sheet }) {
  const { t } = useTranslation('department');
  const locale = useLocale();
  const format = useFormat();
  const rules = api.useQuery('get', '/api/v1/attendance-rules/{month}', { params: { path: { month: sheet.month } } });
  return (
    <Section title={t('sheet.by-child')}>
      <Answer query={rules}>
        {({ reasons }) => {
          const needDocument = new Set(reasons.filter((reason) => reason.needsDocument).map(({ code }) => code));
          const nameOf = (code: string): string => reasons.find((reason) => reason.code === code)?.names[locale] ?? t('sheet.other-reason');
          const counts = countsOf(sheet, needDocument);
          if (counts.length === 0) return <Empty text={t('sheet.nobody')} />;
          return (
            <WideTable label={t('sheet.by-child')} minWidth={640}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('sheet.child')}</Table.Th>
                  <Table.Th>{t('sheet.period')}</Table.Th>
                  <Table.Th ta="end">{t('sheet.present')}</Table.Th>
                  <Table.Th>{t('sheet.absent')}</Table.Th>
                  <Table.Th>{t('sheet.notes')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {counts.map((child, index) => (
                  <Table.Tr key={child.childId}>
                    <Table.Td>{t('sheet.child-number', { number: index + 1 })}</Table.Td>
                    <Table.Td>
                      {child.from !== undefined && format.shortDay(child.from)}
                      {child.lastDay !== undefined && ` – ${format.shortDay(child.lastDay)}`}
                    </Table.Td>
                    <Table.Td ta="end">{format.number(child.present)}</Table.Td>
                    <Table.Td>
                      {child.absent.map(({ reason, days }) => `${nameOf(reason)}: ${format.number(days)}`).join(', ') || '—'}
                    </Table.Td>
                    <Table.Td>
                      {[
                        child.confirmed ? t('sheet.is-confirmed') : t('sheet.is-silent'),
                        ...(child.disputed > 0 ? [t('sheet.is-disputed', { count: child.disputed })] : []),
                        ...(child.withoutDocument > 0 ? [t('sheet.lacks-document', { count: child.withoutDocument })] : []),
                      ].join('; ')}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </WideTable>
          );
        }}
      </Answer>
    </Section>
  );
}
