import type { paperV1 } from '@kezek/contracts';
import { Rejection } from '@kezek/domain';
import type { CallContext, Implementation } from '@kezek/rpc';
import type { SigningCodes } from '../signing/signing-codes.js';
import type { Papers } from './papers.js';

export function paperApi({ papers, codes }: { papers: Papers; codes: SigningCodes }): Implementation<typeof paperV1.PaperServiceService> {
  return {
    composePaper: async (request) => {
      const { documentId, digest } = await papers.compose(request);
      return { documentId, digest };
    },
    requestSigningCode: (request, call) => codes.request(request, commanded(call)),
    proveSigningCode: async (request, call) => {
      await codes.prove(request, commanded(call));
      return {};
    },
    getSigningProof: ({ challengeId }) => codes.proofOf(challengeId),
    getSigningCode: async ({ challengeId }, { actor }) => {
      if (actor?.kind !== 'system' || actor.id !== 'notification') throw new Rejection('identity.contact-forbidden');
      const { phone, code, locale } = await codes.tell(challengeId);
      return { phone, code, locale };
    },
    matchGuardian: async (request) => ({ matches: await papers.isGuardian(request) }),
  };
}

const commanded = ({ correlationId, idempotencyKey }: CallContext) => ({
  correlationId,
  ...(idempotencyKey === undefined ? {} : { key: idempotencyKey }),
});
