import type { Kind, Stay } from '../records.js';
import type { Relation } from '../relations.js';

/** What is asked when a child is put in the queue. */
export interface ApplyForm {
  /** A registered child; empty for one that is not yet. */
  readonly childId: string;
  readonly iin: string;
  readonly name: string;
  readonly relation: Relation;
  readonly districtId: string;
  readonly settlementId: string;
  readonly languages: string[];
  readonly kinds: Kind[];
  /** Of the district, in the order of preference. */
  readonly kindergartenIds: string[];
  readonly stayHours: Stay[];
}

type Wishes = Pick<ApplyForm, 'districtId' | 'settlementId' | 'languages' | 'kinds' | 'kindergartenIds' | 'stayHours'>;

const DRAFT = 'kezek.apply.draft';
/** Holds nothing of a child: the next one, a twin say, most likely wants the same. */
const LAST_WISHES = 'kezek.apply.wishes';

interface Stored {
  readonly guardianId: string;
  readonly form: ApplyForm;
}

/** What this guardian typed before a reload; another's is thrown away. */
export function storedDraft(guardianId: string): Partial<ApplyForm> {
  const stored = read<Stored>(DRAFT);
  if (stored?.guardianId === guardianId) return stored.form;
  sessionStorage.removeItem(DRAFT);
  return read<Wishes>(LAST_WISHES) ?? {};
}

export function storeDraft(guardianId: string, form: ApplyForm): void {
  sessionStorage.setItem(DRAFT, JSON.stringify({ guardianId, form } satisfies Stored));
}

/** It is done: nothing of the child stays in the browser. */
export function finishDraft({ districtId, settlementId, languages, kinds, kindergartenIds, stayHours }: ApplyForm): void {
  sessionStorage.removeItem(DRAFT);
  const wishes: Wishes = { districtId, settlementId, languages, kinds, kindergartenIds, stayHours };
  sessionStorage.setItem(LAST_WISHES, JSON.stringify(wishes));
}

function read<T>(key: string): T | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null') ?? undefined;
  } catch {
    // Written by another version of the page: as good as none.
    return undefined;
  }
}
