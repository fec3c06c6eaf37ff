import { Button, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PURPOSES } from './types.js';

export interface Reason {
  readonly purpose: string;
  readonly reference: string;
}

interface LookForProps {
  readonly onGo: (reason: Reason) => void;
  /** On the button, where it is not the child's record that is opened. */
  readonly label?: string;
  /** Whether a number can be kept with the purpose. */
  readonly hasReference?: boolean;
}

/** Asked each time before anything of a child is shown to staff: the guardian will read it. */
export function LookFor({ onGo, label, hasReference = true }: LookForProps) {
  const { t } = useTranslation('portrait');
  const [reason, setReason] = useState<Reason>({ purpose: '', reference: '' });
  const [isUnsaid, setUnsaid] = useState(false);
  const purposes = Object.entries(PURPOSES).map(([value, key]) => ({ value, label: t(key) }));
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.purpose === '') setUnsaid(true);
        else onGo({ ...reason, reference: reason.reference.trim() });
      }}
    >
      <Stack maw={460}>
        <Text>{t('look.lead')}</Text>
        <NativeSelect
          size="md"
          label={t('look.purpose')}
          data={[{ value: '', label: '' }, ...purposes]}
          error={isUnsaid && reason.purpose === '' && t('look.missing')}
          value={reason.purpose}
          onChange={({ currentTarget }) => setReason({ ...reason, purpose: currentTarget.value })}
        />
        {hasReference && (
          <TextInput
            label={t('look.reference')}
            description={t('look.reference-hint')}
            maxLength={80}
            value={reason.reference}
            onChange={({ currentTarget }) => setReason({ ...reason, reference: currentTarget.value })}
          />
        )}
        <div>
          <Button type="submit">{label ?? t('look.go')}</Button>
        </div>
      </Stack>
    </form>
  );
}
