import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';

/** A form that is opened by a button and closes again when it is done. */
export function Reveal({ label, children }: { readonly label: string; readonly children: (close: () => void) => ReactNode }) {
  const [opened, { open, close }] = useDisclosure(false);
  if (opened) return children(close);
  return (
    <Button variant="light" style={{ alignSelf: 'flex-start' }} onClick={open}>
      {label}
    </Button>
  );
}
