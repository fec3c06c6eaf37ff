import { Button, Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchLine } from '../ui/SearchLine.js';

interface FindByNumberProps {
  /** What there is of the number. */
  readonly found: (number: string) => ReactNode;
  /** What is shown while nobody looks for one. */
  readonly children?: ReactNode;
}

/** As the door takes it. */
const TYPED_CHARS_MAX = 80;

/** Looks for the contract whose number somebody reads out or has on paper. */
export function FindByNumber({ found, children }: FindByNumberProps) {
  const { t } = useTranslation('contract');
  const [wanted, setWanted] = useState('');
  const [cleared, setCleared] = useState(0);
  const clear = () => {
    setWanted('');
    setCleared(cleared + 1);
  };
  return (
    <Stack>
      <SearchLine
        // What was typed goes with what was found.
        key={cleared}
        label={t('find.label')}
        hint={t('find.hint')}
        button={t('find.button')}
        wanted={wanted}
        onSearch={setWanted}
        maxLength={TYPED_CHARS_MAX}
        autoCapitalize="characters"
      />
      {wanted === '' ? (
        children
      ) : (
        <>
          {found(wanted)}
          <Button variant="default" style={{ alignSelf: 'flex-start' }} onClick={clear}>
            {t('find.all')}
          </Button>
        </>
      )}
    </Stack>
  );
}
