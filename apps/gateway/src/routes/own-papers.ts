import { Rejection } from '@kezek/domain';
import type { Clients } from '../clients.js';
import { given } from './deps.js';

/** What people add to a request about a child: a paper of that child, and their own words, kept sealed. */
export const ownPapers = ({ documents, notes }: Pick<Clients, 'documents' | 'notes'>) => ({
  /** Somebody else's paper proves nothing. @throws Rejection identity.document-not-found */
  requireOwnDocument: async (childId: string, documentId: string | undefined): Promise<void> => {
    if (documentId === undefined) return;
    const { ownerKind, ownerId } = given((await documents.getDocumentHead({ documentId })).document);
    if (ownerKind !== 'child' || ownerId !== childId) throw new Rejection('identity.document-not-found');
  },

  /** @returns the id under which the words are kept; empty if there are none */
  noteOf: async (childId: string, text: string | undefined, call: object): Promise<string> =>
    text === undefined || text.trim() === '' ? '' : (await notes.putNote({ childId, text }, call)).noteId,
});
