import { Alert, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../words/use-format.js';
import { type Issuer, readStatusList } from './certificate.js';

interface ListAgeProps {
  readonly kept: { readonly issuer: Issuer; readonly statusText: string } | undefined;
  readonly now: Date | undefined;
}

/** How old the list is, and until when it may be trusted. */
export function ListAge({ kept, now }: ListAgeProps) {
  const { t } = useTranslation('voucher');
  const format = useFormat();
  const list = useQuery({
    queryKey: ['status-list', kept?.statusText],
    networkMode: 'always',
    enabled: kept !== undefined,
    queryFn: async () => (kept === undefined ? null : ((await readStatusList(kept.statusText, kept.issuer)) ?? null)),
  });
  if (kept === undefined) return <Alert color="yellow">{t('list.none')}</Alert>;
  if (list.isError || list.data === null) return <Alert color="red">{t('list.unreadable')}</Alert>;
  if (list.data === undefined || now === undefined) return null;
  const { at, until } = list.data;
  const words = { at: format.moment(at), until: format.until(until) };
  return Date.parse(until) < now.getTime() ? (
    <Alert color="red" title={t('list.old')}>
      {t('list.old-text', words)}
    </Alert>
  ) : (
    <Text c="gray.8">{t('list.fresh', words)}</Text>
  );
}
