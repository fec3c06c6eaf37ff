import { createHash } from 'node:crypto';
import { documentV1, paperV1 } from '@kezek/contracts';
import { Rejection, fillPersonal } from '@kezek/domain';
import type { Implementation, RpcServer } from '@kezek/rpc';

interface Kept {
  readonly documentId: string;
  readonly ownerId: string;
  readonly purpose: string;
  bytes: Buffer;
}

/** People and their papers as the identity service keeps them, in memory: everybody is known, and a code is always 123456. */
export class PeopleOfTown {
  readonly documents = new Map<string, Kept>();
  readonly proofs = new Map<string, { guardianId: string; digest: string; proved: boolean }>();
  readonly iins = new Map<string, string>();
  private count = 0;

  iinOf(guardianId: string): string {
    return this.iins.get(guardianId) ?? '900101300017';
  }

  put(document: Omit<Kept, 'documentId'>, key?: string): Kept {
    const documentId =
      key === undefined ? `doc_${(this.count += 1)}` : `doc_${createHash('sha256').update(key).digest('hex').slice(0, 20)}`;
    const kept = this.documents.get(documentId) ?? { documentId, ...document };
    this.documents.set(documentId, kept);
    return kept;
  }

  /** For a process that asks without a network in between. */
  readonly composer = {
    composePaper: async (request: paperV1.ComposePaperRequest): Promise<paperV1.ComposePaperResponse> => {
      const { childId, guardianId, paperId, form } = request;
      const text = fillPersonal(form, { child: `Child ${childId}`, childIin: '221101500037', guardianIin: this.iinOf(guardianId) });
      const kept = this.put({ ownerId: childId, purpose: 'contract', bytes: Buffer.from(text) }, paperId);
      return { documentId: kept.documentId, digest: digestOf(kept.bytes) };
    },
  };

  addTo(server: RpcServer): RpcServer {
    return server.add(paperV1.PaperServiceService, this.papers()).add(documentV1.DocumentServiceService, this.documentApi());
  }

  private papers(): Implementation<typeof paperV1.PaperServiceService> {
    return {
      composePaper: this.composer.composePaper,
      requestSigningCode: async ({ guardianId, digest }) => {
        const challengeId = `chl_${(this.count += 1)}`;
        this.proofs.set(challengeId, { guardianId, digest, proved: false });
        return { challengeId, expiresAt: '2026-09-01T05:05:00.000000Z' };
      },
      proveSigningCode: async ({ challengeId, guardianId, digest, code }) => {
        const asked = this.proofs.get(challengeId);
        if (asked?.guardianId !== guardianId || asked.digest !== digest) throw new Rejection('identity.code-expired');
        if (code !== '123456') throw new Rejection('identity.code-wrong', { triesLeft: 4 });
        this.proofs.set(challengeId, { ...asked, proved: true });
        return {};
      },
      getSigningProof: async ({ challengeId }) => this.proofs.get(challengeId) ?? { proved: false, guardianId: '', digest: '' },
      getSigningCode: async () => ({ phone: '', code: '', locale: '' }),
      matchGuardian: async ({ guardianId, iin }) => ({ matches: this.iinOf(guardianId) === iin }),
    };
  }

  private documentApi(): Implementation<typeof documentV1.DocumentServiceService> {
    const described = ({ documentId, ownerId, purpose, bytes }: Kept) => ({
      ...{ documentId, ownerKind: 'child', ownerId, purpose, mediaType: 'text/plain', digest: digestOf(bytes), sizeBytes: bytes.length },
      ...{ by: 'gdn_1', at: '2026-09-01T05:00:00.000000Z' },
    });
    const of = (documentId: string): Kept => {
      const found = this.documents.get(documentId);
      if (found === undefined) throw new Rejection('identity.document-not-found');
      return found;
    };
    return {
      putDocument: async ({ ownerId, purpose, bytes }, { idempotencyKey }) =>
        described(this.put({ ownerId, purpose, bytes: Buffer.from(bytes) }, idempotencyKey)),
      getDocument: async ({ documentId }) => ({ document: described(of(documentId)), bytes: of(documentId).bytes }),
      getDocumentHead: async ({ documentId }) => ({ document: described(of(documentId)) }),
    };
  }
}

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
