import { Button, Loader, Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api, client } from '../api/client.js';
import { useCommand } from '../api/command.js';
import { Answer } from '../ui/Answer.js';
import { ErrorNotice } from '../ui/ErrorNotice.js';
import { useFormat } from '../words/use-format.js';

type Destination = 'next-day' | 'next-deadline' | 'end-of-month';

const SHOW_EVERY_MS = 5_000;
/** The journey is short; the time on the way is shown as it goes. */
const MOVING_EVERY_MS = 700;

/** The demonstration's time, and how to move it. */
export function Clock() {
  const { t } = useTranslation('demo');
  const format = useFormat();
  const clock = api.useQuery('get', '/api/v1/demo/clock', {}, { refetchInterval: SHOW_EVERY_MS });
  const move = useCommand((to: Destination) => client.POST('/api/v1/demo/clock', { body: { to } }));
  const onTheWay = api.useQuery('get', '/api/v1/clock', {}, { enabled: move.isPending, refetchInterval: MOVING_EVERY_MS });
  return (
    <Answer query={clock}>
      {({ now, nextDeadline, endOfMonth }) => (
        <Stack>
          <Paper withBorder p="md">
            <Text size="sm" c="gray.7">
              {t('clock.now')}
            </Text>
            <Text fz="xl" fw={700} className="tabular">
              {format.moment(move.isPending ? later(now, onTheWay.data?.now) : now)}
            </Text>
            <div role="status">
              {move.isPending && (
                <Text size="sm" mt={4}>
                  <Loader size="xs" mr={8} />
                  {t('clock.moving')}
                </Text>
              )}
              {move.isSuccess && (
                <Text size="sm" mt={4} c="teal.9">
                  {t('clock.arrived', { moment: format.moment(move.data.now) })}
                </Text>
              )}
            </div>
          </Paper>
          <Text size="sm">{t('clock.lead')}</Text>
          <Button variant="light" disabled={move.isPending} onClick={() => move.mutate('next-day')}>
            {t('clock.next-day')}
          </Button>
          <Jump
            label={t('clock.next-deadline')}
            at={nextDeadline === undefined ? t('clock.no-deadline') : format.moment(nextDeadline)}
            disabled={move.isPending || nextDeadline === undefined}
            onClick={() => move.mutate('next-deadline')}
          />
          <Jump
            label={t('clock.end-of-month')}
            at={format.moment(endOfMonth)}
            disabled={move.isPending}
            onClick={() => move.mutate('end-of-month')}
          />
          {move.error !== null && <ErrorNotice error={move.error} />}
        </Stack>
      )}
    </Answer>
  );
}

const later = (one: string, other: string | undefined): string => (other !== undefined && other > one ? other : one);

interface JumpProps {
  readonly label: string;
  readonly at: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
}

function Jump({ label, at, disabled, onClick }: JumpProps) {
  return (
    <div>
      <Button variant="light" fullWidth disabled={disabled} onClick={onClick}>
        {label}
      </Button>
      <Text size="sm" c="gray.7" ta="center" mt={2}>
        {at}
      </Text>
    </div>
  );
}
