import { Button, Drawer, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reason, Rules } from '../shared/rules.js';
import { PRESENT } from '../shared/sheet.js';
import type { MarkWords } from '../shared/use-mark-words.js';
import { DocumentForm } from './DocumentForm.js';
import type { DayWork } from './use-day.js';

interface MarkSheetProps {
  readonly childId: string;
  readonly name: string;
  readonly day: DayWork;
  readonly rules: Rules;
  readonly words: MarkWords;
}

/** From below, within reach of the thumb: is the child here, and if not, why. */
export function MarkSheet({ childId, name, day, rules, words }: MarkSheetProps) {
  const { t } = useTranslation('kindergarten');
  const { t: tc } = useTranslation('common');
  const [reason, setReason] = useState<Reason>();
  const mark = day.markOf(childId);
  const close = (): void => day.choose(undefined);
  const give = (given: string, documentId?: string): void => {
    day.mark(childId, { mark: given, documentId });
    close();
  };
  return (
    <Drawer
      opened
      onClose={close}
      position="bottom"
      radius="lg"
      // As high as what is in it; the height of a drawer is otherwise that of the screen.
      styles={{ content: { height: 'auto', borderEndStartRadius: 0, borderEndEndRadius: 0 } }}
      title={<Text fw={600}>{reason === undefined ? name : `${name}: ${words.name(reason.code)}`}</Text>}
      closeButtonProps={{ 'aria-label': tc('close'), size: 44 }}
    >
      {reason === undefined ? (
        <Stack gap="xs" pb="md">
          {option(PRESENT, () => give(PRESENT))}
          {rules.reasons.map((one) => option(one.code, () => (one.needsDocument ? setReason(one) : give(one.code))))}
          {day.draft?.marks[childId] !== undefined && (
            <Button
              variant="subtle"
              size="lg"
              onClick={() => {
                day.unmark(childId);
                close();
              }}
            >
              {t('day.undo')}
            </Button>
          )}
        </Stack>
      ) : (
        <DocumentForm
          known={mark?.mark === reason.code ? mark.documentId : undefined}
          unexcusedPaidDays={rules.unexcusedPaidDaysMonth}
          onGiven={(documentId) => give(reason.code, documentId)}
        />
      )}
    </Drawer>
  );

  function option(code: string, onClick: () => void) {
    const isNow = mark?.mark === code;
    return (
      <Button
        key={code}
        size="lg"
        variant={isNow ? 'filled' : 'default'}
        aria-pressed={isNow}
        justify="flex-start"
        fullWidth
        onClick={onClick}
        data-autofocus={isNow || undefined}
      >
        {words.name(code)}
      </Button>
    );
  }
}
