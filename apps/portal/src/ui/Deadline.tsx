import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNow } from '../api/clock.js';
import { useFormat } from '../words/use-format.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** By when, and how long that still is. */
export function Deadline({ at }: { readonly at: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const leftMs = now === undefined ? undefined : Date.parse(at) - now.getTime();
  return (
    <Text component="span" fw={600} c={leftMs !== undefined && leftMs < DAY_MS ? 'red.9' : 'gray.9'}>
      {t('deadline.by', { moment: format.until(at) })}
      {leftMs !== undefined && ` · ${leftOf(leftMs)}`}
    </Text>
  );

  function leftOf(ms: number): string {
    if (ms <= 0) return t('deadline.over');
    const days = Math.floor(ms / DAY_MS);
    const hours = Math.floor((ms % DAY_MS) / HOUR_MS);
    if (days > 0) return t('deadline.days', { days, hours });
    const minutes = Math.floor((ms % HOUR_MS) / MINUTE_MS);
    return t('deadline.hours', { hours, minutes });
  }
}
