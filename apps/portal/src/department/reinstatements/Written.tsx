import { Text } from '@mantine/core';
import { client } from '../../api/client.js';
import { answerOf } from '../../api/command.js';
import { useLook } from '../../api/look.js';
import { Opened } from '../../contract/Opened.js';
import type { LookPurpose } from '../../contract/types.js';
import { Answer } from '../../ui/Answer.js';

interface WrittenProps {
  readonly childId: string;
  readonly noteId: string;
  readonly label: string;
}

/** What the family, or a colleague, wrote; each reading is a look that the family sees. */
export function Written({ childId, noteId, label }: WrittenProps) {
  return (
    <Opened label={label} purpose="appeal">
      {(purpose) => <Note childId={childId} noteId={noteId} purpose={purpose} />}
    </Opened>
  );
}

function Note({ childId, noteId, purpose }: Omit<WrittenProps, 'label'> & { readonly purpose: LookPurpose }) {
  const note = useLook(['note', childId, noteId, purpose], () =>
    answerOf(client.GET('/api/v1/children/{childId}/notes/{noteId}', { params: { path: { childId, noteId }, query: { purpose } } })),
  );
  return (
    <Answer query={note} lines={2}>
      {({ text }) => (
        <Text role="status" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {text}
        </Text>
      )}
    </Answer>
  );
}
