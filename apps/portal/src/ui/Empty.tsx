import { Paper, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** Says that there is nothing, and what that means or what to do about it. */
export function Empty({ text, children }: { readonly text: string; readonly children?: ReactNode }) {
  return (
    <Paper p="lg" withBorder>
      <Stack align="flex-start" gap="sm">
        <Text c="gray.8">{text}</Text>
        {children}
      </Stack>
    </Paper>
  );
}
