import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
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
  const [typed, setTyped] = useState(wanted);
  return (
    <Section title={t('find')}>
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
            autoCapitalize="none"
            spellCheck={false}
            maxLength={80}
            value={typed}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          <Button type="submit" variant="light">
            {t('find.button')}
          </Button>
        </Group>
      </form>
      {wanted !== '' && <EntriesOf key={wanted} applicationId={wanted} head={head} />}
    </Section>
  );
}
