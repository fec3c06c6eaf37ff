import type { RegionPolicy } from '@kezek/domain';
import { until } from '@kezek/testkit';
import { atOnce } from '../at-once.js';
import type { Staff, Visitor } from '../door.js';
import { kindergartenIdOf, staffMember } from '../offices.js';
import type { Plan, Story } from './data.js';
import type { Household } from './household.js';
import type { Timetable } from './timetable.js';

/** What every chapter stands on. */
export interface Town {
  readonly url: string;
  readonly plan: Plan;
  readonly policy: RegionPolicy;
  readonly timetable: Timetable;
  readonly visitor: Visitor;
  readonly households: readonly Household[];
}

export interface Crew {
  readonly department: Staff;
  readonly approvers: readonly [Staff, Staff];
  readonly finance: Staff;
  /** By kindergarten. */
  readonly heads: ReadonlyMap<string, Staff>;
}

const AT_ONCE = 12;
const WAIT_LIMIT_MS = 180_000;
const LOOK_EVERY_MS = 100;

/** Sessions end as the clock moves on: everybody comes in anew in each chapter. */
export async function crewOf({ url, plan }: Town): Promise<Crew> {
  const heads = plan.staff.filter(({ role }) => role === 'head');
  const logins = ['tekeli-department', 'tekeli-approver', 'tekeli-approver2', 'tekeli-finance', ...heads.map(({ login }) => login)];
  const [department, approver, second, finance, ...signedIn] = await Promise.all(logins.map((login) => staffMember(url, login)));
  if (department === undefined || approver === undefined || second === undefined || finance === undefined) throw new Error('nobody is in');
  const posts = heads.map(({ bin = '' }, index): [string, Staff] => [kindergartenIdOf(bin), signedIn[index] as Staff]);
  return { department, approvers: [approver, second], finance, heads: new Map(posts) };
}

export const who = ({ households }: Town, ...stories: Story[]): Household[] =>
  households.filter(({ plan }) => stories.includes(plan.story));

export const each = <T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<unknown> => atOnce(items, AT_ONCE, work);

export const soon = <T>(what: string, look: () => Promise<T>) => until(look, { what, timeoutMs: WAIT_LIMIT_MS, everyMs: LOOK_EVERY_MS });

export const keyOf = ({ number }: Household, what: string): string => `demo.${number}.${what}`;

/** A group's id begins with that of its kindergarten. */
export const houseOf = (groupId: string): string => groupId.slice(0, groupId.lastIndexOf('.'));

export function headOf({ heads }: Crew, kindergartenId: string): Staff {
  const head = heads.get(kindergartenId);
  if (head === undefined) throw new Error(`nobody leads ${kindergartenId}`);
  return head;
}
