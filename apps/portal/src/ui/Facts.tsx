import { Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** Names and what they are, one under the other. */
export function Facts({ items }: { readonly items: readonly (readonly [name: string, value: ReactNode] | undefined)[] }) {
  return (
    <Stack component="dl" gap="xs" m={0}>
      {items.map(
        (item) =>
          item !== undefined && (
            <Group key={item[0]} gap="xs" align="baseline" wrap="wrap">
              <Text component="dt" size="sm" c="gray.7" miw={160}>
                {item[0]}
              </Text>
              <Text component="dd" m={0}>
                {item[1]}
              </Text>
            </Group>
          ),
      )}
    </Stack>
  );
}
