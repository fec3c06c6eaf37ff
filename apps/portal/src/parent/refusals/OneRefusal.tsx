import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../words/use-format.js';
import type { Refusal } from '../records.js';
import { AppealState } from './AppealState.js';
import { Quote } from '../../ui/written/Quote.js';
import { REASONS } from './refusals.js';

/** Why a kindergarten said no, in its own words too; what can be done; and what became of an appeal. */
export function OneRefusal({ refusal }: { readonly refusal: Refusal }) {
  const { t } = useTranslation('parent');
  const format = useFormat();
  const { reason, text, refusedAt, appeal } = refusal;
  return (
    <Stack gap="sm">
      <Text size="sm" c="gray.7">
        {format.moment(refusedAt)}
      </Text>
      <Text>{t(REASONS[reason].why)}</Text>
      {text !== undefined && text !== '' && <Quote label={t('refusal.their-words')} text={text} />}
      {appeal !== 'granted' && <Text>{t(REASONS[reason].how)}</Text>}
      <AppealState refusal={refusal} />
    </Stack>
  );
}
