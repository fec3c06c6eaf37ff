import { api, client } from '../../api/client.js';
import { answerOf } from '../../api/command.js';
import { useLook } from '../../api/look.js';
import type { LookPurpose } from '../../portrait/types.js';
import { Answer } from '../Answer.js';
import { Opened } from './Opened.js';
import { Quote } from './Quote.js';

interface NoteProps {
  readonly childId: string;
  readonly noteId: string;
  /** Above the family's own; on the button that opens them for staff. */
  readonly label: string;
  /** What staff open it for; a family needs none. */
  readonly purpose?: LookPurpose;
}

/** What somebody wrote in their own words. A family has it at once; each reading by staff is a look that the family sees. */
export function Note({ purpose, ...note }: NoteProps) {
  if (purpose === undefined) return <Own {...note} />;
  return (
    <Opened label={note.label} purpose={purpose}>
      {(said) => <Looked childId={note.childId} noteId={note.noteId} purpose={said} />}
    </Opened>
  );
}

type Named = Omit<NoteProps, 'purpose'>;

function Own({ childId, noteId, label }: Named) {
  const note = api.useQuery('get', '/api/v1/children/{childId}/notes/{noteId}', { params: { path: { childId, noteId } } });
  return (
    <Answer query={note} lines={2}>
      {({ text }) => <Quote label={label} text={text} />}
    </Answer>
  );
}

function Looked({ childId, noteId, purpose }: Omit<Named, 'label'> & { readonly purpose: LookPurpose }) {
  const note = useLook(['note', childId, noteId, purpose], () =>
    answerOf(client.GET('/api/v1/children/{childId}/notes/{noteId}', { params: { path: { childId, noteId }, query: { purpose } } })),
  );
  return (
    <Answer query={note} lines={2}>
      {({ text }) => (
        <div role="status">
          <Quote text={text} />
        </div>
      )}
    </Answer>
  );
}
