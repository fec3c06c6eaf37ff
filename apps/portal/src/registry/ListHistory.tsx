import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Empty } from '../ui/Empty.js';
import { useFormat } from '../words/use-format.js';
import type { Entry } from './use-entry.js';

const REASONS = {
  'own-request': 'reason.own-request',
  'licence-lapsed': 'reason.licence-lapsed',
  sanitary: 'reason.sanitary',
  safety: 'reason.safety',
  'false-data': 'reason.false-data',
  'not-preschool': 'reason.not-preschool',
  closed: 'reason.closed',
} as const;

export type Reason = keyof typeof REASONS;
export const REASON_WORDS = REASONS;
export const ALL_REASONS = Object.keys(REASONS) as Reason[];

/** Every stay on the list, the latest first: anybody may read why it was taken on and off. */
export function ListHistory({ entry: { list } }: { readonly entry: Entry }) {
  const { t } = useTranslation('registry');
  const format = useFormat();
  if (list.length === 0) return <Empty text={t('list.none')} />;
  return (
    <Stack gap="xs" component="ul" m={0} ps="lg">
      {[...list].reverse().map(({ from, document, excludedFrom, excludedReason, excludedDocument }) => (
        <li key={from}>
          <Text>{t('list.included', { day: format.day(from), document })}</Text>
          {excludedFrom !== undefined && excludedReason !== undefined && (
            <Text c="red.9">
              {t('list.excluded', { day: format.day(excludedFrom), document: excludedDocument ?? '', reason: t(REASONS[excludedReason]) })}
            </Text>
          )}
        </li>
      ))}
    </Stack>
  );
}
