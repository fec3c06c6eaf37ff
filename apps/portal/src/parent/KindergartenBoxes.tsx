import { Checkbox, Group, MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../words/i18n.js';
import { kindergartenName } from '../words/names.js';
import { ALL_STAYS, useKindergartens, usePlaceWords } from './places.js';
import { useQueueRules } from '../words/queue-rules.js';
import type { Stay } from './records.js';

interface KindergartenBoxesProps {
  readonly districtId: string;
  readonly value: readonly string[];
  readonly onChange: (kindergartenIds: string[]) => void;
}

/** Kindergartens the family would like, the first before others; a turn does not depend on them. */
export function KindergartenBoxes({ districtId, value, onChange }: KindergartenBoxesProps) {
  const { t } = useTranslation('parent');
  const locale = useLocale();
  const { data: rules } = useQueueRules();
  const { data } = useKindergartens(districtId);
  if (rules === undefined || rules.chosenKindergartensMax === 0) return null;
  return (
    <MultiSelect
      size="md"
      label={t('wishes.kindergartens')}
      description={t('wishes.kindergartens-hint', { max: rules.chosenKindergartensMax })}
      data={(data?.items ?? []).map((one) => ({ value: one.kindergartenId, label: kindergartenName(one, locale) }))}
      value={[...value]}
      onChange={onChange}
      maxValues={rules.chosenKindergartensMax}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('wishes.kindergartens-clear') }}
      nothingFoundMessage={t('wishes.kindergartens-none')}
    />
  );
}

export function StayBoxes({ value, onChange }: { readonly value: readonly Stay[]; readonly onChange: (value: Stay[]) => void }) {
  const { t } = useTranslation('parent');
  const words = usePlaceWords();
  return (
    <Checkbox.Group
      size="md"
      label={t('wishes.stay')}
      description={t('wishes.stay-hint')}
      value={[...value]}
      onChange={(stays) => onChange(stays as Stay[])}
    >
      <Group gap="lg" py="sm">
        {ALL_STAYS.map((stay) => (
          <Checkbox key={stay} value={stay} label={words.stay(stay)} size="md" />
        ))}
      </Group>
    </Checkbox.Group>
  );
}
