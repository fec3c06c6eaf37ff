import { createHash } from 'node:crypto';
import { Rejection } from '@kezek/domain';
import type { Clock } from '@kezek/service';
import { type CmsProblem, type CmsSigner, type CmsVerdict, type CmsVerifier, cmsBytes } from '@kezek/signing';
import { type LevelPlugin, type Signing, type Verdict, VALID, broken } from './level.js';
import { type DocumentPort, type PaperPort, asEnrolment } from './ports.js';

type CmsRefusal = CmsProblem | 'other-person';

const REFUSALS: Readonly<Record<CmsRefusal, () => Rejection>> = {
  unreadable: () => new Rejection('enrolment.cms-unreadable'),
  altered: () => new Rejection('enrolment.cms-altered'),
  'unknown-root': () => new Rejection('enrolment.cms-unknown-root'),
  'certificate-expired': () => new Rejection('enrolment.cms-certificate-expired'),
  'certificate-revoked': () => new Rejection('enrolment.cms-certificate-revoked'),
  'other-person': () => new Rejection('enrolment.cms-other-person'),
};

interface Deps {
  /** Undefined where no root is configured: then nobody can sign so. */
  readonly verifier: CmsVerifier | undefined;
  readonly papers: Pick<PaperPort, 'matchGuardian'>;
  readonly documents: Pick<DocumentPort, 'putDocument' | 'getDocument'>;
  readonly clock: Clock;
}

/**
 * A detached CMS signature: the certificate leads to a trusted root, was good and not revoked when the signature came, and names the signer
 * by IIN, for a kindergarten by its BIN.
 */
export function cmsLevel({ verifier, papers, documents, clock }: Deps): LevelPlugin {
  return {
    level: 'cms',
    take: async (signing, proof) => {
      const cms = cmsBytes(proof.cms);
      if (verifier === undefined) throw new Rejection('enrolment.signature-level-unavailable');
      if (cms === undefined) throw new Rejection('enrolment.cms-unreadable');
      const { bytes } = await documents.getDocument({ documentId: signing.text.documentId, purpose: '' }, asEnrolment);
      const verdict = await judge(signing, await verifier.verify({ cms, content: bytes, at: new Date(clock.now()) }));
      if (!verdict.valid) throw REFUSALS[verdict.problem as CmsRefusal]();
      // Two of them over one text are two documents; the same one again is the same.
      const idempotencyKey = `cms.${signing.contractId}.${createHash('sha256').update(cms).digest('hex')}`;
      const kept = { ownerKind: 'child', ownerId: signing.childId, purpose: 'signature', mediaType: '', bytes: cms };
      const { documentId } = await documents.putDocument(kept, { idempotencyKey });
      return { kind: 'cms', documentId };
    },
    verify: async (signing, { evidence, at }, content) => {
      if (evidence?.kind !== 'cms') return broken('no-evidence');
      if (verifier === undefined) return broken('unknown-root');
      const { bytes: cms } = await documents.getDocument({ documentId: evidence.documentId, purpose: '' }, asEnrolment);
      return judge(signing, await verifier.verify({ cms, content, at: new Date(at) }));
    },
  };

  async function judge(signing: Signing, verdict: CmsVerdict): Promise<Verdict> {
    const { signer } = verdict;
    const shown = signer === undefined ? {} : { certificate: { subject: signer.subject, issuer: signer.issuer, serial: signer.serial } };
    if (!verdict.valid) return { ...broken(verdict.problem), ...shown };
    return { ...((await isOf(signing, verdict.signer)) ? VALID : broken('other-person')), ...shown };
  }

  async function isOf({ party, signerId, bin }: Signing, signer: CmsSigner): Promise<boolean> {
    if (party === 'kindergarten') return signer.bin === bin;
    if (party !== 'guardian' || signer.iin === undefined) return false;
    return (await papers.matchGuardian({ guardianId: signerId, iin: signer.iin })).matches;
  }
}
