import { type LocalDate, type RegionPolicy, addDays } from '@kezek/domain';
import { pages } from '../pages.js';
import type { Stores } from '../stores.js';
import { isInHand } from './decide.js';
import { promotionIdOf } from './facts.js';

/** The time in which children move up an age group, of the year a day is in. */
export function timeOf(day: LocalDate, policy: RegionPolicy) {
  const { start, end, pausesPublication } = policy.on(day).groupTransfer;
  const year = day.slice(0, 4);
  return { start: `${year}-${start}` as LocalDate, end: `${year}-${end}` as LocalDate, pausesPublication };
}

type On = { readonly today: LocalDate; readonly policy: RegionPolicy };

/** The same of every kindergarten, for who looks at many. */
export async function untoldHouses({ promotions }: Pick<Stores, 'promotions'>, { today, policy }: On) {
  const { start, end, pausesPublication } = timeOf(today, policy);
  if (pausesPublication === 'never' || today < start || today > end) return () => undefined;
  const again = addDays(end, 1);
  if (pausesPublication === 'whole-time') return () => again;
  const inHand = new Set<string>();
  for await (const { state } of pages((page) => promotions.find({ year: Number(today.slice(0, 4)) }, page))) {
    if (state.phase !== 'none' && isInHand(state)) inHand.add(state.kindergartenId);
  }
  return (kindergartenId: string): LocalDate | undefined => (inHand.has(kindergartenId) ? again : undefined);
}

/**
 * Free places are not told while age groups move up (domain §3.2): nobody chooses a seat that a plan is about to give away.
 * @returns the day on which they are told again at the latest; undefined if they are told
 */
export async function untoldUntil(
  { promotions }: Pick<Stores, 'promotions'>,
  kindergartenId: string,
  { today, policy }: On,
): Promise<LocalDate | undefined> {
  const { start, end, pausesPublication } = timeOf(today, policy);
  if (pausesPublication === 'never' || today < start || today > end) return undefined;
  const again = addDays(end, 1);
  if (pausesPublication === 'whole-time') return again;
  const { state } = await promotions.load(promotionIdOf(kindergartenId, Number(today.slice(0, 4))));
  return isInHand(state) ? again : undefined;
}
