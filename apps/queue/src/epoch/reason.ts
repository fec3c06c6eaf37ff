import { type LocalDate, type QueueCategory, type RegionPolicy, type StatusClass, addDays, birthYearOf, isRejection } from '@kezek/domain';

/** Why a category is another one. */
export type CategoryReason = 'age' | 'class' | 'table' | 'regime';

/** Of a child that stood in category `from` until the rules of `on`. */
export function reasonOf(
  { from, to, statusClass }: { readonly from: number; readonly to: number; readonly statusClass: StatusClass },
  { policy, on }: { readonly policy: RegionPolicy; readonly on: LocalDate },
): CategoryReason {
  const single = birthYearOf(to) !== undefined;
  if ((birthYearOf(from) !== undefined) !== single) return 'regime';
  const before = categoryBefore(from, { policy, on });
  if (before !== undefined && before.statusClass !== statusClass) return 'class';
  const { categories, queue } = policy.document;
  const table: readonly { readonly from: LocalDate }[] = single ? queue.birthYearCategories : categories;
  return before === undefined || table.some((entry, index) => index > 0 && entry.from === on) ? 'table' : 'age';
}

function categoryBefore(ordinal: number, { policy, on }: { policy: RegionPolicy; on: LocalDate }): QueueCategory | undefined {
  try {
    return policy.on(addDays(on, -1)).category(ordinal);
  } catch (error) {
    if (isRejection(error) && error.code === 'domain.unknown-category') return undefined;
    throw error;
  }
}
