/** What a kindergarten is, as the region's figures count them. */
export const KINDS = ['state', 'private', 'mini-centre'] as const;
export type Kind = (typeof KINDS)[number];

/** Whose it is. */
export const OWNERSHIPS = ['state', 'private', 'departmental'] as const;
export type Ownership = (typeof OWNERSHIPS)[number];

/** Stay regime of a group. */
export const STAY_HOURS = ['9h', '10.5h', 'half-day'] as const;
export type StayHours = (typeof STAY_HOURS)[number];

/** What a child needs from a group; the norm differs. */
export const NEEDS = ['general', 'inclusive', 'correctional', 'sanatorium'] as const;
export type Need = (typeof NEEDS)[number];

/** A: bulletin of free places; B: single queue with chosen kindergartens; C: voucher. */
export const REGIMES = ['A', 'B', 'C'] as const;
export type Regime = (typeof REGIMES)[number];
