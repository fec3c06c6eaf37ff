import { useTranslation } from 'react-i18next';
import { SearchLine } from '../../ui/SearchLine.js';
import { Section } from '../../ui/Section.js';
import { EntriesOf } from './EntriesOf.js';
import type { Head } from './log.js';

interface FindEntriesProps {
  readonly wanted: string;
  readonly onSearch: (wanted: string) => void;
  readonly head: Head | undefined;
}

export function FindEntries({ wanted, onSearch, head }: FindEntriesProps) {
  const { t } = useTranslation('log');
  return (
    <Section title={t('find')}>
      <SearchLine
        label={t('find.label')}
        hint={t('find.hint')}
        button={t('find.button')}
        wanted={wanted}
        onSearch={onSearch}
        maxLength={80}
        autoCapitalize="none"
      />
      {wanted !== '' && <EntriesOf key={wanted} applicationId={wanted} head={head} />}
    </Section>
  );
}
