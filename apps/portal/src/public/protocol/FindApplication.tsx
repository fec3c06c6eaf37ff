import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SearchLine } from '../../ui/SearchLine.js';
import { Section } from '../../ui/Section.js';
import type { Found } from './protocol.js';
import { useReason } from './reasons.js';

interface FindApplicationProps {
  readonly wanted: string;
  readonly onSearch: (wanted: string) => void;
  readonly found: Found | undefined;
}

/** Where a family sees what became of its own application. */
export function FindApplication({ wanted, onSearch, found }: FindApplicationProps) {
  const { t } = useTranslation('public');
  return (
    <Section title={t('find.title')}>
      <SearchLine
        label={t('find.label')}
        hint={t('find.hint')}
        button={t('find.button')}
        wanted={wanted}
        onSearch={onSearch}
        maxLength={40}
        autoCapitalize="characters"
      />
      <div role="status">{wanted !== '' && <Result found={found} />}</div>
    </Section>
  );
}

function Result({ found }: { readonly found: Found | undefined }) {
  const { t } = useTranslation('public');
  const reason = useReason();
  if (found === undefined) return <Alert color="orange">{t('find.nothing')}</Alert>;
  if (found.kind === 'turn') return <Alert color="teal">{t('find.turn', { ordinal: found.turn.ordinal })}</Alert>;
  return (
    <Alert color="blue" title={t('find.without')}>
      {reason(found.without.reason)}
    </Alert>
  );
}
