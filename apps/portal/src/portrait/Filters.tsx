import { Group, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useToday } from '../api/clock.js';
import { type EntryKind, KINDS } from './types.js';

export interface Wanted {
  readonly kind: EntryKind | '';
  /** `YYYY-MM-DD`; empty is now. */
  readonly day: string;
}

/** The country has one zone, five hours before UTC, since 1 March 2024: the end of its day. */
export const endOf = (day: string): string => `${day}T18:59:59.999999Z`;

/** Which entries, and as of which day. */
export function Filters({ wanted, onChange }: { readonly wanted: Wanted; readonly onChange: (wanted: Wanted) => void }) {
  const { t } = useTranslation('portrait');
  const today = useToday();
  const kinds = Object.entries(KINDS).map(([value, key]) => ({ value, label: t(key) }));
  return (
    <Group align="flex-start">
      <NativeSelect
        size="md"
        label={t('filter')}
        data={[{ value: '', label: t('filter-all') }, ...kinds]}
        value={wanted.kind}
        onChange={({ currentTarget }) => onChange({ ...wanted, kind: currentTarget.value as Wanted['kind'] })}
      />
      <TextInput
        type="date"
        label={t('as-of')}
        description={t('as-of-hint')}
        inputWrapperOrder={['label', 'input', 'description']}
        {...(today === undefined ? {} : { max: today })}
        value={wanted.day}
        onChange={({ currentTarget }) => onChange({ ...wanted, day: currentTarget.value })}
      />
    </Group>
  );
}
