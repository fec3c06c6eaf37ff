import type { Instant, LocalDate, RegionPolicy } from '@kezek/domain';
import type { Progress } from '../progress.js';
import type { Client } from '../rest/client.js';
import type { Guardian } from '../rest/guardian.js';
import type { Staff, Visitor } from '../rest/person.js';
import type { Clock, DistrictStatistics, Statistics } from '../rest/shapes.js';
import type { City } from './city.js';
import type { Family } from './families.js';
import type { FirstOffer } from './wishes.js';

/** A family that acts: its plan, its session and what it has done. */
export interface Household {
  readonly family: Family;
  readonly guardian: Guardian;
  childId: string | undefined;
  /** The one offer to which the family does what it planned; every later one it takes. */
  firstOffer: FirstOffer;
  /** A contract was signed in this run. */
  seated: boolean;
}

export interface Crew {
  readonly department: Staff;
  readonly approvers: readonly [Staff, Staff];
  readonly finance: Staff;
  readonly auditor: Staff;
  readonly heads: ReadonlyMap<string, Staff>;
}

/** What every step of a scenario stands on. */
export interface World {
  readonly city: City;
  readonly seed: number;
  readonly policy: RegionPolicy;
  readonly client: Client;
  readonly visitor: Visitor;
  readonly progress: Progress;
  readonly concurrency: number;
}

/** The same once the offices are staffed and the families are known. */
export interface Town extends World {
  readonly crew: Crew;
  readonly households: readonly Household[];
  readonly byChild: Map<string, Household>;
}

/** Families in the middle of something at once: more than requests, since they wait for an SMS in between; not so many that it comes late. */
export const familiesInFlight = ({ concurrency }: World): number => concurrency * 2;

/** The same command of the same family in the same scenario has the same key, in whichever run. */
export const keyOf = ({ city, seed }: World, ...parts: (string | number)[]): string => [city.scenario, seed, ...parts].join('.');

export async function clockOf({ visitor }: World): Promise<{ now: Instant; today: LocalDate }> {
  return (await visitor.get<Clock>('/clock')) as { now: Instant; today: LocalDate };
}

export const statisticsOf = ({ visitor }: World): Promise<Statistics> => visitor.get('/statistics');

export async function districtOf(world: World): Promise<DistrictStatistics> {
  const { districtId } = world.city;
  const found = (await statisticsOf(world)).districts.find((district) => district.districtId === districtId);
  if (found === undefined) throw new Error(`the installation has no district ${districtId}`);
  return found;
}

export const countOf = (counts: Readonly<Record<string, number>>, phase: string): number => counts[phase] ?? 0;
