import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useToday } from '../../api/clock.js';
import { Section } from '../../ui/Section.js';
import { Status, type Tone } from '../../ui/Status.js';
import { useLocale } from '../../words/i18n.js';
import { kindergartenName } from '../../words/names.js';
import { useFormat } from '../../words/use-format.js';
import type { Kindergarten } from '../shared/types.js';
import { WideTable } from '../shared/WideTable.js';

const STATES = {
  drafted: ['waiting', 'promotions.drafted'],
  confirmed: ['waiting', 'promotions.running'],
  ordered: ['waiting', 'promotions.running'],
  completed: ['good', 'promotions.completed'],
  fallen: ['urgent', 'promotions.fallen'],
} as const satisfies Record<string, readonly [Tone, string]>;

/** How far the kindergartens are with moving their age groups up; nothing to see while none has begun. */
export function PromotionsOfDistrict({
  districtId,
  kindergartens,
}: {
  readonly districtId: string;
  readonly kindergartens: readonly Kindergarten[];
}) {
  const { t } = useTranslation('department');
  const format = useFormat();
  const locale = useLocale();
  const today = useToday();
  const year = Number(today?.slice(0, 4) ?? 0);
  const { data } = api.useQuery(
    'get',
    '/api/v1/districts/{districtId}/promotions',
    { params: { path: { districtId }, query: { year } } },
    { enabled: today !== undefined },
  );
  if (data === undefined || data.items.length === 0) return null;
  const nameOf = (id: string): string => {
    const found = kindergartens.find(({ kindergartenId }) => kindergartenId === id);
    return found === undefined ? '…' : kindergartenName(found, locale);
  };
  return (
    <Section title={t('promotions.title', { year: String(year) })}>
      <WideTable label={t('promotions.title', { year: String(year) })} minWidth={480}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('promotions.kindergarten')}</Table.Th>
            <Table.Th>{t('promotions.state')}</Table.Th>
            <Table.Th>{t('promotions.day')}</Table.Th>
            <Table.Th ta="end">{t('promotions.children')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {data.items.map(({ kindergartenId, phase, firstDay, children }) => {
            const [tone, word] = STATES[phase as keyof typeof STATES] ?? STATES.drafted;
            return (
              <Table.Tr key={kindergartenId}>
                <Table.Td>{nameOf(kindergartenId)}</Table.Td>
                <Table.Td>
                  <Status tone={tone}>{t(word)}</Status>
                </Table.Td>
                <Table.Td>{format.day(firstDay)}</Table.Td>
                <Table.Td ta="end">
                  <Text span>{format.number(children)}</Text>
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </WideTable>
    </Section>
  );
}
