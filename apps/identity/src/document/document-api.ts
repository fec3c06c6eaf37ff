import type { documentV1 } from '@kezek/contracts';
import { Rejection } from '@kezek/domain';
import type { CallContext, Implementation } from '@kezek/rpc';
import type { Children } from '../children.js';
import type { Documents } from './documents.js';

interface Deps {
  readonly documents: Documents;
  readonly children: Pick<Children, 'look' | 'keepDocument'>;
}

/** Who holds what; contents are opened for their owners, whom the door has checked, and for staff with the look recorded. */
export function documentApi({ documents, children }: Deps): Implementation<typeof documentV1.DocumentServiceService> {
  return {
    putDocument: async ({ ownerKind, ownerId, purpose, bytes }, call) => {
      const by = actorOf(call);
      const put = await documents.put({ ownerKind, ownerId, purpose, bytes, by, key: call.idempotencyKey });
      if (ownerKind === 'child') await children.keepDocument(ownerId, put, { correlationId: call.correlationId, actor: by });
      return put;
    },
    getDocument: async ({ documentId, purpose }, call) => {
      const document = await documents.describe(documentId);
      const { actor } = call;
      if (actor === undefined) throw new Rejection('identity.document-forbidden');
      if (actor.kind === 'staff' && document.ownerKind === 'child') {
        const look = { staffId: actor.id, action: 'document.read', purpose };
        await children.look(document.ownerId, look, { correlationId: call.correlationId, actor: actor.id });
      }
      return { document, bytes: await documents.contents(documentId) };
    },
    getDocumentHead: async ({ documentId }) => ({ document: await documents.describe(documentId) }),
  };
}

function actorOf({ actor }: CallContext): string {
  if (actor === undefined) throw new Rejection('identity.document-forbidden');
  return actor.id;
}
