import type { EventData } from '@kezek/contracts';
import type { ContractParty, Instant, SignatureLevel } from '@kezek/domain';
import type { EnrolmentFact, Recorded } from '../enrolment/facts.js';

export type ContractText = NonNullable<EventData<'enrolment.contract-drafted'>['text']>;
export type Evidence = NonNullable<EventData<'enrolment.contract-signed'>['evidence']>;
export type Refused = NonNullable<EventData<'enrolment.contract-cancelled'>['refusal']>;

export interface Signed {
  readonly party: ContractParty;
  readonly level: SignatureLevel;
  readonly signedBy: string;
  readonly at: Instant;
  readonly evidence?: Evidence;
}

export type Appeal =
  | { readonly phase: 'open'; readonly noteId: string; readonly decideBy: Instant }
  | {
      readonly phase: 'granted' | 'upheld';
      readonly noteId: string;
      readonly decideBy: Instant;
      readonly decisionNoteId?: string;
      readonly anewContractId?: string;
    };

/** What is kept of a contract besides its terms: the text, who signed it how, why it was refused and what became of that. */
export interface Deed {
  readonly text?: ContractText;
  readonly signatures: readonly Signed[];
  readonly refusal?: Refused & { readonly at: Instant };
  readonly appeal?: Appeal;
}

/** By contract. */
export type Deeds = Readonly<Record<string, Deed>>;

const NONE: Deed = { signatures: [] };

export const deedOf = ({ deeds = {} }: { readonly deeds?: Deeds }, contractId: string): Deed => deeds[contractId] ?? NONE;

/** Contracts of before texts were kept have the two parties that all had. */
export const partiesOf = ({ text }: Deed): readonly ContractParty[] => text?.parties ?? ['guardian', 'kindergarten'];

export function evolveDeeds(deeds: Deeds, fact: Recorded<EnrolmentFact>): Deeds {
  switch (fact.type) {
    case 'enrolment.contract-drafted': {
      const { text, contractId } = fact.data;
      return text === undefined ? deeds : { ...deeds, [contractId]: { text, signatures: [] } };
    }
    case 'enrolment.contract-signed': {
      const { party, level, signedBy, evidence } = fact.data;
      const one: Signed = { party, level, signedBy, at: fact.at, ...(evidence === undefined ? {} : { evidence }) };
      return change(deeds, fact.data.contractId, (deed) => ({ ...deed, signatures: [...deed.signatures, one] }));
    }
    case 'enrolment.contract-cancelled': {
      const { refusal } = fact.data;
      if (refusal === undefined) return deeds;
      return change(deeds, fact.data.contractId, (deed) => ({ ...deed, refusal: { ...refusal, at: fact.at } }));
    }
    case 'enrolment.refusal-appealed': {
      const { noteId, decideBy } = fact.data;
      const appeal: Appeal = { phase: 'open', noteId, decideBy: decideBy as Instant };
      return change(deeds, fact.data.contractId, (deed) => ({ ...deed, appeal }));
    }
    case 'enrolment.appeal-decided': {
      const { outcome: phase, noteId: decisionNoteId, anewContractId } = fact.data;
      return change(deeds, fact.data.contractId, (deed) => {
        if (deed.appeal === undefined) throw new Error('Only an appeal is decided');
        const { noteId, decideBy } = deed.appeal;
        const written = decisionNoteId === undefined ? {} : { decisionNoteId };
        const anew = anewContractId === undefined ? {} : { anewContractId };
        return { ...deed, appeal: { phase, noteId, decideBy, ...written, ...anew } };
      });
    }
    default:
      return deeds;
  }
}

const change = (deeds: Deeds, contractId: string, next: (deed: Deed) => Deed): Deeds => ({
  ...deeds,
  [contractId]: next(deeds[contractId] ?? NONE),
});
