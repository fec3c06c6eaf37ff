import type { EventData, FactOf } from '@kezek/contracts';
import type { EnrolmentPaper, LocalDate } from '@kezek/domain';

export type PaperFact = FactOf<'enrolment.paper-brought' | 'enrolment.paper-checked'>;

export interface Brought {
  readonly documentId: string;
  readonly issuedOn: LocalDate;
  readonly validUntil?: LocalDate;
}

export interface Checked {
  readonly documentId: string;
  readonly outcome: 'accepted' | 'refused';
  readonly reason?: NonNullable<EventData<'enrolment.paper-checked'>['reason']>;
}

/** The papers of one child, and what each kindergarten found of them. */
export interface PapersState {
  readonly brought: Readonly<Partial<Record<EnrolmentPaper, Brought>>>;
  /** By kindergarten and kind. */
  readonly checked: Readonly<Record<string, Checked>>;
}

export const initialPapers: PapersState = { brought: {}, checked: {} };

export const checkKey = (kindergartenId: string, kind: EnrolmentPaper): string => `${kindergartenId} ${kind}`;

export function evolvePapers(state: PapersState, fact: PaperFact): PapersState {
  switch (fact.type) {
    case 'enrolment.paper-brought': {
      const { kind, documentId, issuedOn, validUntil } = fact.data;
      const until = validUntil === undefined ? {} : { validUntil: validUntil as LocalDate };
      return { ...state, brought: { ...state.brought, [kind]: { documentId, issuedOn: issuedOn as LocalDate, ...until } } };
    }
    case 'enrolment.paper-checked': {
      const { kindergartenId, kind, documentId, outcome, reason } = fact.data;
      const why = reason === undefined ? {} : { reason };
      return { ...state, checked: { ...state.checked, [checkKey(kindergartenId, kind)]: { documentId, outcome, ...why } } };
    }
    default:
      return fact satisfies never;
  }
}
