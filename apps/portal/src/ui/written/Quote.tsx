import { Text } from '@mantine/core';

/** What somebody wrote in their own words, as they wrote it. */
export function Quote({ label, text }: { readonly label?: string; readonly text: string }) {
  return (
    <div>
      {label !== undefined && (
        <Text size="sm" c="gray.7">
          {label}
        </Text>
      )}
      <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{text}</Text>
    </div>
  );
}
