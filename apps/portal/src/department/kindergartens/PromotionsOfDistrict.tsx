import { Group, Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useToday } from '../../api/clock.js';
import { Section } from '../../ui/Section.js';
import { Status, type Tone } from '../../ui/Status.js';
import { useLocale } from '../../words/i18n.js';
import { kindergartenName } from '../../words/names.js';
import { useFormat } from '../../words/use-format.js';
import type { Kindergarten } from '../shared/types.js';

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
      <Stack gap="xs" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
        {data.items.map(({ kindergartenId, phase, firstDay, children }) => {
          const [tone, word] = STATES[phase as keyof typeof STATES] ?? STATES.drafted;
          return (
            <Paper key={kindergartenId} component="li" withBorder p="sm">
              <Group justify="space-between" gap="xs">
                <Text fw={600}>{nameOf(kindergartenId)}</Text>
                <Status tone={tone}>{t(word)}</Status>
              </Group>
              <Text size="sm">
                {[
                  t('promotions.day', { day: format.day(firstDay) }),
                  // Counted when the plan is confirmed.
                  ...(children > 0 ? [t('promotions.children', { count: children })] : []),
                ].join(' · ')}
              </Text>
            </Paper>
          );
        })}
      </Stack>
    </Section>
  );
}
