/** What the sealed records hold. One per person; the id says nothing about whom. */
export interface GuardianRecord {
  readonly iin: string;
  /** Of the first sign-in; after a change the contact that the fact names holds them. */
  readonly phones: readonly string[];
  /** As staff wrote it at the desk; who signs in alone is not asked for it. */
  readonly name?: string;
}

/** Phones that staff wrote down. Never changed: a change is another record, which counts when its fact is written. */
export interface ContactRecord {
  /** The first is tried first. */
  readonly phones: readonly string[];
}

export interface ChildRecord {
  readonly iin: string;
  /** As each guardian wrote it, the first guardian's first: who links later does not learn what another one wrote. */
  readonly names: readonly { readonly guardianId: string; readonly name: string }[];
}

/** What somebody wrote about a child in their own words. */
export interface NoteRecord {
  readonly text: string;
  readonly by: string;
}

export interface StaffRecord {
  readonly login: string;
  readonly name: string;
  readonly passwordHash: string;
}

/** Kept until the code has expired, with a margin. */
export interface CodeRecord {
  readonly iin: string;
  readonly phone: string;
  readonly code: string;
  readonly locale: 'kk' | 'ru' | 'en';
}
