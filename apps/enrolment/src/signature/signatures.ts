import { createHash } from 'node:crypto';
import { type SignatureLevel, isRejection, reachesLevel } from '@kezek/domain';
import { type Deed, type Evidence, type Signed, partiesOf } from '../deed/facts.js';
import { type Contract, isAttended } from '../enrolment/facts.js';
import type { Stores } from '../stores.js';
import { type LevelPlugin, type Proof, type Signing, type Verdict, broken } from './level.js';
import { type DocumentPort, asEnrolment } from './ports.js';

/** Signatures of all levels, taken and verified again. */
export class Signatures {
  private readonly plugins: ReadonlyMap<SignatureLevel, LevelPlugin>;

  constructor(
    plugins: readonly LevelPlugin[],
    private readonly stores: Pick<Stores, 'kindergartens'>,
    private readonly documents: Pick<DocumentPort, 'getDocument'>,
  ) {
    this.plugins = new Map(plugins.map((plugin) => [plugin.level, plugin]));
  }

  /** @throws Rejection of the level */
  async take(
    contract: Contract,
    deed: Deed,
    asked: Pick<Signed, 'party' | 'level'> & { signerId: string; proof: Proof },
  ): Promise<Evidence | undefined> {
    const { party, level, signerId, proof } = asked;
    if (deed.text === undefined) return undefined;
    return this.plugin(level).take(await this.signing(contract, deed.text, { party, signerId }), proof);
  }

  /** Every signature of the contract as it stands now. A text that is not what the events name makes all of them broken. */
  async verify(contract: Contract, { text, signatures }: Deed): Promise<readonly (Signed & { readonly verdict: Verdict })[]> {
    if (text === undefined) return [];
    const bytes = await this.bytesOf(text.documentId);
    const isSame = bytes !== undefined && createHash('sha256').update(bytes).digest('hex') === text.digest;
    return Promise.all(
      signatures.map(async (signed) => {
        const signing = await this.signing(contract, text, { party: signed.party, signerId: signed.signedBy });
        return { ...signed, verdict: isSame ? await this.plugin(signed.level).verify(signing, signed, bytes) : broken('altered') };
      }),
    );
  }

  /** What is wrong with the signatures of a contract under which a child attends; undefined if nothing is. */
  async problemOf(contract: Contract, deed: Deed): Promise<string | undefined> {
    const { text } = deed;
    if (text === undefined || !isAttended(contract)) return undefined;
    const verified = await this.verify(contract, deed);
    for (const party of partiesOf(deed)) {
      const own = verified.find((one) => one.party === party);
      if (own === undefined) return `${contract.contractId} is not signed by its ${party}`;
      if (!reachesLevel(own.level, text.levels[party])) return `${contract.contractId}: the ${party} signed by ${own.level} alone`;
      if (!own.verdict.valid) return `${contract.contractId}: the signature of the ${party} is ${own.verdict.problem}`;
    }
    return undefined;
  }

  private async bytesOf(documentId: string): Promise<Uint8Array | undefined> {
    try {
      return (await this.documents.getDocument({ documentId, purpose: '' }, asEnrolment)).bytes;
    } catch (error) {
      // A text that is gone is a broken promise to name, not a reason to look at no other.
      if (isRejection(error)) return undefined;
      throw error;
    }
  }

  private async signing(contract: Contract, text: Signing['text'], who: Pick<Signing, 'party' | 'signerId'>): Promise<Signing> {
    const { contractId, childId, kindergartenId } = contract;
    const { state } = await this.stores.kindergartens.load(kindergartenId);
    if (state.phase === 'none') throw new Error(`${contractId} is with no kindergarten`);
    return { contractId, childId, text, ...who, bin: state.registration.bin };
  }

  private plugin(level: SignatureLevel): LevelPlugin {
    const found = this.plugins.get(level);
    if (found === undefined) throw new Error(`there is no way to sign by ${level}`);
    return found;
  }
}
