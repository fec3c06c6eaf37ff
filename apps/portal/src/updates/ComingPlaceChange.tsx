import { Alert, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.js';
import { AnchorLink } from '../ui/links.js';
import { useLocale } from '../words/i18n.js';
import { useFormat } from '../words/use-format.js';
import { REASONS } from './phases.js';

/** What an announced update means for one child, until its day. */
export function ComingPlaceChange({ childId }: { readonly childId: string }) {
  const { t } = useTranslation('updates');
  const locale = useLocale();
  const { day, number } = useFormat();
  const change = api.useQuery('get', '/api/v1/children/{childId}/place-change', { params: { path: { childId } } }).data?.change;
  if (change === undefined) return null;
  const { epochId, effectiveOn, from, to, reason = 'order' } = change;
  const told = { day: day(effectiveOn), reason: t(REASONS[reason]) };
  return (
    <Alert color="blue" title={t('mine.title')}>
      <Text>
        {to === undefined
          ? t('mine.leaves', told)
          : t('mine.text', { ...told, from: number(from.place), to: number(to.place), category: to.names[locale] })}
      </Text>
      <AnchorLink to="/updates/$epochId" params={{ epochId }}>
        {t('mine.all')}
      </AnchorLink>
    </Alert>
  );
}
