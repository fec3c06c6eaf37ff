import { Table } from '@mantine/core';
import type { ReactNode } from 'react';

interface WideTableProps {
  readonly label: string;
  /** Below this it scrolls. */
  readonly minWidth: number;
  readonly maxHeight?: number;
  readonly children: ReactNode;
}

/** A table that scrolls within itself on a phone; by keyboard as well. */
export function WideTable({ label, minWidth, maxHeight, children }: WideTableProps) {
  return (
    <Table.ScrollContainer
      minWidth={minWidth}
      {...(maxHeight === undefined ? {} : { maxHeight })}
      scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'group', 'aria-label': label } }}
    >
      <Table className="tabular" aria-label={label} stickyHeader={maxHeight !== undefined}>
        {children}
      </Table>
    </Table.ScrollContainer>
  );
}
