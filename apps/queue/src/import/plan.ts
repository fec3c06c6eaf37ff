import type { StatusClass } from '@kezek/domain';

/** A row of the roll as identity hands it on: without anybody's number, name or phone. */
export interface RollRow {
  readonly row: number;
  readonly position: string;
  readonly stamp: string;
  readonly childId: string;
  readonly guardianId: string;
  readonly birthDate: string;
  readonly settlementId: string;
  readonly statusClass: string;
  readonly languages: readonly string[];
  readonly kinds: readonly string[];
  readonly faults: readonly PlanFault[];
}

export interface PlanFault {
  readonly column: string;
  /** Of a rejection. */
  readonly code: string;
  /** The first row of the same child. */
  readonly otherRow?: number;
  /** Where the child's application is. */
  readonly districtId?: string;
}

/** What somebody should look at, though it stops nothing. */
export type PlanNote = 'repeated-hour' | 'class-without-proof';

export interface PlanRow {
  readonly row: number;
  readonly position: string;
  /** Orders rows of one stamp: the place in the old order. */
  readonly sequence: number;
  readonly childId: string;
  readonly guardianId: string;
  readonly birthDate: string;
  /** Empty where it could not be read. */
  readonly submittedAt: string;
  /** 0 where the row cannot be submitted. */
  readonly category: number;
  readonly statusClass: StatusClass | '';
  readonly settlementId: string;
  readonly languages: readonly string[];
  readonly kinds: readonly string[];
  readonly faults: readonly PlanFault[];
  readonly notes: readonly PlanNote[];
}

export type InversionCause = 'class' | 'age' | 'stamp';

export interface Proof {
  readonly oldOrderBy: 'position' | 'stamp';
  /** Pairs of rows that change sides. */
  readonly pairs: Readonly<Record<InversionCause, number>>;
  readonly examples: readonly { readonly row: number; readonly behindRow: number; readonly cause: InversionCause }[];
  readonly categories: readonly CategoryEffect[];
}

export interface CategoryEffect {
  readonly category: number;
  readonly imported: number;
  readonly waiting: number;
  /** How many of them get somebody imported before them, and how many at most. */
  readonly waitingBehind: number;
  readonly placesMax: number;
}

/** What was approved. Kept whole, named by its digest; holds nothing that says who anybody is. */
export interface Plan {
  readonly importId: string;
  readonly documentId: string;
  readonly districtId: string;
  readonly zone: string;
  readonly fileDigest: string;
  readonly rows: readonly PlanRow[];
  readonly proof: Proof;
}

export const isFaulty = ({ faults }: PlanRow): boolean => faults.length > 0;

export const planText = (plan: Plan): string => JSON.stringify(plan);
export const parsePlan = (text: string): Plan => JSON.parse(text) as Plan;
