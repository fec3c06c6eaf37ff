export interface WaitingCount {
  readonly kindergartenId: string;
  readonly ageGroup: number;
  readonly waiting: number;
  readonly offered: number;
}

export interface WaitingKindergarten {
  readonly kindergartenId: string;
  readonly waiting: number;
  readonly offered: number;
  readonly ages: readonly WaitingCount[];
}

/** Lists of age groups put together by kindergarten, the longest first. */
export function byKindergarten(counts: readonly WaitingCount[]): WaitingKindergarten[] {
  const ids = [...new Set(counts.map(({ kindergartenId }) => kindergartenId))];
  return ids
    .map((kindergartenId) => {
      const ages = counts.filter((one) => one.kindergartenId === kindergartenId).sort((a, b) => a.ageGroup - b.ageGroup);
      return { kindergartenId, ages, waiting: sum(ages, 'waiting'), offered: sum(ages, 'offered') };
    })
    .sort((a, b) => b.waiting - a.waiting || (a.kindergartenId < b.kindergartenId ? -1 : 1));
}

const sum = (counts: readonly WaitingCount[], of: 'waiting' | 'offered'): number => counts.reduce((all, one) => all + one[of], 0);
