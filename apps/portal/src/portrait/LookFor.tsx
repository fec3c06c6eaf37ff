import { Button, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PURPOSES } from './types.js';

export interface Reason {
  readonly purpose: string;
  readonly reference: string;
}

/** Asked each time before anything of a child is shown to staff: the guardian will read it. */
export function LookFor({ onGo }: { readonly onGo: (reason: Reason) => void }) {
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
        <TextInput
          label={t('look.reference')}
          description={t('look.reference-hint')}
          maxLength={80}
          value={reason.reference}
          onChange={({ currentTarget }) => setReason({ ...reason, reference: currentTarget.value })}
        />
        <div>
          <Button type="submit">{t('look.go')}</Button>
        </div>
      </Stack>
    </form>
  );
}
