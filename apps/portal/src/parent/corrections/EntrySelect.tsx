import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import type { EntryKind } from '../../portrait/types.js';
import { useFormat } from '../../words/use-format.js';
import { useSentence } from '../history/use-sentence.js';

/** The newest: whoever means an older one says so in words. */
const SHOWN = 50;

interface EntrySelectProps {
  readonly childId: string;
  /** Undefined: of any. */
  readonly kind: EntryKind | undefined;
  readonly value: string;
  readonly onChange: (entryId: string) => void;
}

/** Which entry is wrong. */
export function EntrySelect({ childId, kind, value, onChange }: EntrySelectProps) {
  const { t } = useTranslation('portrait');
  const format = useFormat();
  const { data } = api.useQuery('get', '/api/v1/children/{childId}/portrait', {
    params: { path: { childId }, query: { order: 'newest', limit: SHOWN, ...(kind === undefined ? {} : { kinds: kind }) } },
  });
  const items = data?.items ?? [];
  const tell = useSentence(items);
  const entries = items.map((entry) => ({ value: entry.entryId, label: `${format.moment(entry.at)}: ${tell(entry)}` }));
  return (
    <NativeSelect
      size="md"
      label={t('cor.entry')}
      description={t('cor.entry-hint')}
      data={[{ value: '', label: t('cor.entry-none') }, ...entries]}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
