import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';

interface SearchLineProps {
  readonly label: string;
  readonly hint: string;
  /** On the button. */
  readonly button: string;
  readonly wanted: string;
  readonly onSearch: (wanted: string) => void;
  readonly maxLength: number;
  readonly autoCapitalize: 'none' | 'characters';
}

/** Looks for one number that is typed or pasted whole. */
export function SearchLine({ label, hint, button, wanted, onSearch, maxLength, autoCapitalize }: SearchLineProps) {
  const [typed, setTyped] = useState(wanted);
  return (
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
          label={label}
          description={hint}
          autoComplete="off"
          autoCapitalize={autoCapitalize}
          spellCheck={false}
          maxLength={maxLength}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <Button type="submit" variant="light">
          {button}
        </Button>
      </Group>
    </form>
  );
}
