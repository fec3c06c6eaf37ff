import type { Kind } from '@kezek/domain';

/** What the door answers, as far as a scenario reads it. */
export interface Clock {
  readonly now: string;
  readonly today: string;
}

export interface SeatCount {
  readonly kindergartens: number;
  readonly seats: number;
  readonly held: number;
  readonly taken: number;
  readonly free: number;
}

export interface DistrictStatistics {
  readonly districtId: string;
  readonly applications: Readonly<Record<string, number>>;
  readonly vouchers: Readonly<Record<string, number>>;
  readonly seats: Readonly<Partial<Record<Kind, SeatCount>>>;
}

export interface Statistics {
  readonly turnsGiven: number;
  readonly vouchersIssued: number;
  readonly districts: readonly DistrictStatistics[];
}

export interface Placement {
  readonly settlementId: string;
  readonly ageGroup: number;
  readonly languages: readonly string[];
  readonly kinds: readonly Kind[];
}

export interface Application {
  readonly applicationId: string;
  readonly childId: string;
  readonly phase: string;
  readonly restorableUntil?: string;
  readonly placement?: Placement;
}

export interface Voucher {
  readonly voucherId: string;
  readonly childId: string;
  readonly iterationId: string;
  readonly phase: string;
  readonly confirmBy?: string;
  readonly placement: Placement;
}

export interface Iteration {
  readonly iterationId: string;
  readonly phase: string;
  readonly waiting: number;
  readonly turnCount: number;
  readonly approvedAt?: string;
  readonly protocolHash?: string;
  readonly refusedReason?: string;
}

export interface Kindergarten {
  readonly kindergartenId: string;
  readonly bin: string;
  readonly kind: Kind;
  readonly seats: number;
}

export interface Group {
  readonly groupId: string;
  readonly kindergartenId: string;
  readonly kind: Kind;
  readonly settlementId: string;
  readonly ageGroup: number;
  readonly language: string;
  readonly seats: number;
  readonly free: number;
}

export interface Contract {
  readonly contractId: string;
  readonly childId: string;
  readonly kindergartenId: string;
  readonly groupId: string;
  readonly phase: string;
  readonly from?: string;
  readonly lastDay?: string;
  readonly guardianSigned: boolean;
  readonly kindergartenSigned: boolean;
}

export interface Sheet {
  readonly groupId: string;
  readonly month: string;
  readonly phase: string;
  readonly children: readonly { readonly childId: string; readonly confirmed: boolean }[];
}

export interface StatementSummary {
  readonly statementId: string;
  readonly phase: string;
  readonly totalTiyn?: string;
}

export interface Statement extends StatementSummary {
  readonly lines: readonly { readonly amountTiyn: string }[];
}

export interface Register {
  readonly registerId: string;
  readonly month: string;
  readonly phase: string;
  readonly totalTiyn: string;
  readonly approvedBy: readonly string[];
  readonly settledTiyn?: string;
}

export interface Invariants {
  readonly holds: boolean;
  readonly invariants: readonly {
    readonly service: string;
    readonly id: string;
    readonly holds: boolean;
    readonly checked: number;
    readonly broken: readonly string[];
  }[];
}

/** Bringing an old queue over. */
export interface QueueImport {
  readonly importId: string;
  readonly phase: string;
  readonly rows: number;
  readonly faulty: number;
  readonly done: number;
  readonly submitted: number;
  readonly refused: number;
  readonly proof?: {
    readonly oldOrderBy: string;
    readonly byClass: number;
    readonly byAge: number;
    readonly byStamp: number;
    readonly examples: readonly { readonly row: number; readonly behindRow: number; readonly cause: string }[];
    readonly categories: readonly {
      readonly category: number;
      readonly imported: number;
      readonly waiting: number;
      readonly waitingBehind: number;
      readonly placesMax: number;
    }[];
  };
}

export interface ImportRow {
  readonly row: number;
  readonly faults: readonly { readonly column: string; readonly text: string; readonly otherRow?: number }[];
  readonly refusedText?: string;
}
