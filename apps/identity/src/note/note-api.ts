import type { noteV1 } from '@kezek/contracts';
import { Rejection } from '@kezek/domain';
import type { CallContext, Implementation } from '@kezek/rpc';
import type { Children } from '../children.js';
import type { Notes } from './notes.js';

interface Deps {
  readonly notes: Notes;
  readonly children: Pick<Children, 'look'>;
}

/** The door has checked whose child it is; a look by staff is recorded before anything is read. */
export function noteApi({ notes, children }: Deps): Implementation<typeof noteV1.NoteServiceService> {
  return {
    putNote: async ({ childId, text }, call) => ({
      noteId: await notes.put({ childId, text, by: actorOf(call).id, key: call.idempotencyKey }),
    }),
    getNote: async ({ childId, noteId, purpose }, call) => {
      const actor = actorOf(call);
      if (actor.kind === 'staff') {
        const look = { staffId: actor.id, action: 'note.read', purpose };
        await children.look(childId, look, { correlationId: call.correlationId, actor: actor.id });
      }
      return { text: await notes.get(childId, noteId) };
    },
  };
}

function actorOf({ actor }: CallContext): NonNullable<CallContext['actor']> {
  if (actor === undefined) throw new Rejection('identity.note-forbidden');
  return actor;
}
