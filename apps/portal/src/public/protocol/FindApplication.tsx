import { Alert, Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
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
  const [typed, setTyped] = useState(wanted);
  return (
    <Section title={t('find.title')}>
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          onSearch(typed.trim());
        }}
      >
        <Group align="flex-end" gap="sm">
          <TextInput
            flex="1 1 220px"
            label={t('find.label')}
            description={t('find.hint')}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={40}
            value={typed}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          <Button type="submit" variant="light">
            {t('find.button')}
          </Button>
        </Group>
      </form>
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
