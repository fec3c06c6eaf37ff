import { Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from './ErrorNotice.js';

interface AskTwiceProps {
  /** On the button that opens the question. */
  readonly label: string;
  readonly title: string;
  /** What follows from it, said plainly. */
  readonly consequence: ReactNode;
  /** What has to be ticked before the last button works. */
  readonly certainty: string;
  readonly command: { readonly isPending: boolean; readonly error: unknown };
  readonly onCertain: (close: () => void) => void;
}

/** For what cannot be undone: first asks, then wants to be told that it was understood. */
export function AskTwice({ label, title, consequence, certainty, command, onCertain }: AskTwiceProps) {
  const { t } = useTranslation();
  const [opened, { open, close }] = useDisclosure(false);
  const [certain, setCertain] = useState(false);
  return (
    <>
      <Button
        variant="outline"
        color="red.9"
        onClick={() => {
          setCertain(false);
          open();
        }}
      >
        {label}
      </Button>
      <Modal opened={opened} onClose={close} title={title} centered closeButtonProps={{ 'aria-label': t('close') }}>
        <Stack>
          <Text>{consequence}</Text>
          <Checkbox checked={certain} onChange={({ currentTarget }) => setCertain(currentTarget.checked)} label={certainty} />
          {command.error !== null && command.error !== undefined && <ErrorNotice error={command.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('go-back')}
            </Button>
            <Button color="red.9" disabled={!certain} loading={command.isPending} onClick={() => onCertain(close)}>
              {label}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
