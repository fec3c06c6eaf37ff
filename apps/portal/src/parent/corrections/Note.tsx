import { Text } from '@mantine/core';
import { api } from '../../api/client.js';

interface NoteProps {
  readonly childId: string;
  readonly noteId: string;
  readonly label: string;
}

/** What somebody wrote in their own words. */
export function Note({ childId, noteId, label }: NoteProps) {
  const { data } = api.useQuery('get', '/api/v1/children/{childId}/notes/{noteId}', { params: { path: { childId, noteId } } });
  if (data === undefined) return null;
  return (
    <div>
      <Text size="sm" c="gray.7">
        {label}
      </Text>
      <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{data.text}</Text>
    </div>
  );
}
