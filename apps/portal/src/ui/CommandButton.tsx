import { Button, type ButtonProps, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { ErrorNotice } from './ErrorNotice.js';

interface Command {
  readonly isPending: boolean;
  readonly error: unknown;
}

interface CommandButtonProps extends ButtonProps {
  readonly command: Command;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** A button that does something at Kezek: shows that it works on it, and beneath, why it could not. */
export function CommandButton({ command, onClick, children, ...button }: CommandButtonProps) {
  return (
    <Stack gap="xs" align="flex-start">
      <Button {...button} loading={command.isPending} onClick={onClick}>
        {children}
      </Button>
      {command.error !== null && command.error !== undefined && <ErrorNotice error={command.error} />}
    </Stack>
  );
}
