import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from './ErrorNotice.js';

interface FormEndProps {
  readonly command: { readonly isPending: boolean; readonly error: unknown };
  /** On the button that sends the form. */
  readonly label: string;
  readonly cancel: () => void;
}

/** The end of a form that can be left: why it could not be sent, beside what was typed, and the two ways on. */
export function FormEnd({ command, label, cancel }: FormEndProps) {
  const { t } = useTranslation();
  return (
    <>
      {command.error !== null && command.error !== undefined && <ErrorNotice error={command.error} />}
      <Group>
        <Button type="submit" loading={command.isPending}>
          {label}
        </Button>
        <Button variant="default" onClick={cancel}>
          {t('cancel')}
        </Button>
      </Group>
    </>
  );
}
