import { Paper, Text } from '@mantine/core';

/** One figure that matters, with its name. */
export function Tile({ name, value, note }: { readonly name: string; readonly value: string; readonly note?: string | undefined }) {
  return (
    <Paper p="md" withBorder>
      <Text size="sm" c="gray.7">
        {name}
      </Text>
      <Text fz={28} fw={700} lh={1.2} className="tabular">
        {value}
      </Text>
      {note !== undefined && (
        <Text size="sm" c="gray.7">
          {note}
        </Text>
      )}
    </Paper>
  );
}
