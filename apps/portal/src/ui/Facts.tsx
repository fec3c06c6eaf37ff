import { Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** Names and what they are, one under the other. */
export function Facts({ items }: { readonly items: readonly (readonly [name: string, value: ReactNode] | undefined)[] }) {
  return (
    <Stack component="dl" gap="xs" m={0}>
      {items.map(
        (item) =>
          item !== undefined && (
            <Group key={item[0]} gap={0} align="baseline" wrap="wrap">
              <Text component="dt" size="sm" c="gray.7" w={{ base: '100%', xs: 200 }} pe="sm">
                {item[0]}
              </Text>
              <Text component="dd" m={0} flex="1 1 220px">
                {item[1]}
              </Text>
            </Group>
          ),
      )}
    </Stack>
  );
}
