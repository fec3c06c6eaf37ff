import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useToday } from '../api/clock.js';
import { Empty } from '../ui/Empty.js';
import { Status, type Tone } from '../ui/Status.js';
import { useFormat } from '../words/use-format.js';
import type { Entry, StateOrder } from './use-entry.js';

type Phase = 'over' | 'to-come' | 'alerted' | 'running';
const PHASES = {
  over: ['bad', 'order.phase-over'],
  'to-come': ['quiet', 'order.phase-to-come'],
  alerted: ['urgent', 'order.phase-alerted'],
  running: ['good', 'order.phase-running'],
} as const satisfies Record<Phase, readonly [Tone, string]>;

export function phaseOf({ from, until, alertedDaysBefore, ended }: StateOrder, today: string): Phase {
  if (ended || until < today) return 'over';
  if (from > today) return 'to-come';
  return alertedDaysBefore > 0 ? 'alerted' : 'running';
}

/** The contracts with the department, the latest first. */
export function StateOrders({ entry: { stateOrders } }: { readonly entry: Entry }) {
  const { t } = useTranslation('registry');
  const format = useFormat();
  const today = useToday();
  if (stateOrders.length === 0) return <Empty text={t('order.none')} />;
  return (
    <Stack gap="xs" component="ul" m={0} ps="lg">
      {[...stateOrders].reverse().map((order) => {
        const phase = today === undefined ? undefined : PHASES[phaseOf(order, today)];
        return (
          <li key={order.number}>
            <Group gap="sm">
              <Text>{t('order.one', { number: order.number, from: format.day(order.from), until: format.day(order.until) })}</Text>
              {phase !== undefined && <Status tone={phase[0]}>{t(phase[1])}</Status>}
            </Group>
          </li>
        );
      })}
    </Stack>
  );
}
