import { Rejection } from '@kezek/domain';
import type { IdentityDeps, Stores } from '../stores.js';

const NOTE_CHARS_MAX = 2_000;

/** What people write in their own words about a child: may name anybody, so that it is sealed like a name. */
export class Notes {
  constructor(
    private readonly stores: Pick<Stores, 'people' | 'lookup'>,
    private readonly deps: Pick<IdentityDeps, 'ids'>,
  ) {}

  /** The same key again answers the same note. @throws Rejection identity.note-invalid with `maxChars`, stream.key-reused */
  async put({ childId, text, by, key }: { childId: string; text: string; by: string; key: string | undefined }): Promise<string> {
    const written = text.normalize('NFC').trim();
    if (written === '' || written.length > NOTE_CHARS_MAX) throw new Rejection('identity.note-invalid', { maxChars: NOTE_CHARS_MAX });
    const noteId =
      key === undefined ? this.deps.ids.next('nte') : this.stores.lookup.documentId(`${by} note ${key}`).replace(/^doc/, 'nte');
    const kept = await this.stores.people.notes.put(`${childId}/${noteId}`, (before) => before ?? { text: written, by });
    if (kept.text !== written) throw new Rejection('stream.key-reused', { key: key ?? '' });
    return noteId;
  }

  /** @throws Rejection identity.note-not-found */
  async get(childId: string, noteId: string): Promise<string> {
    const note = await this.stores.people.notes.get(`${childId}/${noteId}`);
    if (note === undefined) throw new Rejection('identity.note-not-found');
    return note.text;
  }
}
