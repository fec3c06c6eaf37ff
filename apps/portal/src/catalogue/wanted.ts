/** What a family looks for; an empty text is any. */
export interface Wanted {
  readonly ageGroup: number | undefined;
  readonly language: string;
  readonly kind: Kind | '';
  readonly stayHours: Stay | '';
  readonly need: Need | '';
  readonly settlementId: string;
  readonly freeOnly: boolean;
  readonly sort: Sort;
  /** The day on which the child would come; empty is today. */
  readonly from: string;
}

export const KINDS = ['state', 'private', 'mini-centre'] as const;
export type Kind = (typeof KINDS)[number];
export const STAYS = ['9h', '10.5h', 'half-day'] as const;
export type Stay = (typeof STAYS)[number];
export const NEEDS = ['general', 'inclusive', 'correctional', 'sanatorium'] as const;
export type Need = (typeof NEEDS)[number];
export const SORTS = ['distance', 'free', 'name'] as const;
export type Sort = (typeof SORTS)[number];

export const ANYTHING: Wanted = {
  ...{ ageGroup: undefined, language: '', kind: '', stayHours: '', need: '', settlementId: '' },
  ...{ freeOnly: true, sort: 'distance', from: '' },
};

/** Millionths of a degree. */
export interface Point {
  readonly latitudeMicrodegrees: number;
  readonly longitudeMicrodegrees: number;
}

/** As the door asks for it: what is any is left out. */
export const questionOf = (districtId: string, wanted: Wanted, near: Point | undefined) => ({
  districtId,
  freeOnly: wanted.freeOnly ? ('true' as const) : ('false' as const),
  ...(wanted.ageGroup === undefined ? {} : { ageGroup: wanted.ageGroup }),
  ...(wanted.language === '' ? {} : { language: wanted.language }),
  ...(wanted.kind === '' ? {} : { kind: wanted.kind }),
  ...(wanted.stayHours === '' ? {} : { stayHours: wanted.stayHours }),
  ...(wanted.need === '' ? {} : { need: wanted.need }),
  ...(wanted.settlementId === '' ? {} : { settlementId: wanted.settlementId }),
  ...(near === undefined ? {} : { near: degrees(near) }),
  ...(wanted.from === '' ? {} : { from: wanted.from }),
  // Without a place to measure from there is nothing nearest.
  sort: wanted.sort === 'distance' && near === undefined ? ('name' as const) : wanted.sort,
});

const degrees = ({ latitudeMicrodegrees, longitudeMicrodegrees }: Point): string =>
  `${(latitudeMicrodegrees / 1e6).toFixed(6)},${(longitudeMicrodegrees / 1e6).toFixed(6)}`;
