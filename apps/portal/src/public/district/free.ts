import type { paths } from '../../api/gen/openapi.js';

export type Group = paths['/api/v1/groups']['get']['responses'][200]['content']['application/json']['items'][number];

/** What a family looks for; what is absent does not matter to it. */
export interface Wish {
  readonly ageGroup?: number | undefined;
  readonly language?: string | undefined;
}

export const fits = (group: Group, { ageGroup, language }: Wish): boolean =>
  (ageGroup === undefined || group.ageGroup === ageGroup) && (language === undefined || group.language === language);

export const freeOf = (groups: readonly Group[], wish: Wish): number =>
  groups.reduce((sum, group) => (fits(group, wish) ? sum + group.free : sum), 0);

/** Free seats of each kindergarten that has some for this wish. */
export function freeByKindergarten(groups: readonly Group[], wish: Wish): ReadonlyMap<string, number> {
  const free = new Map<string, number>();
  for (const group of groups) {
    if (group.free > 0 && fits(group, wish)) free.set(group.kindergartenId, (free.get(group.kindergartenId) ?? 0) + group.free);
  }
  return free;
}

export const ageGroupsOf = (groups: readonly Group[]): number[] =>
  [...new Set(groups.map(({ ageGroup }) => ageGroup))].sort((one, other) => one - other);
export const languagesOf = (groups: readonly Group[]): string[] => [...new Set(groups.map(({ language }) => language))].sort();
