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
  /** What is decided, as an approval, or what is lost, as a place. */
  readonly about?: 'decision' | 'loss';
  readonly command: { readonly isPending: boolean; readonly error: unknown };
  readonly onCertain: (close: () => void) => void;
}

const LOOKS = {
  decision: { first: {}, last: {} },
  loss: { first: { variant: 'outline', color: 'red.9' }, last: { color: 'red.9' } },
} as const;

/** For what cannot be undone: first asks, then wants to be told that it was understood. */
export function AskTwice({ label, title, consequence, certainty, about = 'loss', command, onCertain }: AskTwiceProps) {
  const { t } = useTranslation();
  const [opened, { open, close }] = useDisclosure(false);
  const [certain, setCertain] = useState(false);
  return (
    <>
      <Button
        {...LOOKS[about].first}
        style={{ alignSelf: 'flex-start' }}
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
            <Button {...LOOKS[about].last} disabled={!certain} loading={command.isPending} onClick={() => onCertain(close)}>
              {label}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
