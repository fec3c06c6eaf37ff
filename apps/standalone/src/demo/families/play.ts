import { type Instant, type LocalDate, type RegionPolicy, instantPlusMs, later } from '@kezek/domain';
import type { Visitor } from '../door.js';
import { settling, today, turns } from './chapters.js';
import type { Plan } from './data.js';
import type { Chapter, Diary, Entries } from './diary.js';
import { type Household, householdsOf } from './household.js';
import { morningOf, timetableFrom } from './timetable.js';
import { type Crew, type Town, crewOf } from './town.js';

const CHAPTERS: readonly { name: Chapter; day: 'start' | 'settling' | 'today'; tell: (town: Town, crew: Crew) => Promise<void> }[] = [
  { name: 'turns', day: 'start', tell: turns },
  { name: 'settling', day: 'settling', tell: settling },
  { name: 'today', day: 'today', tell: today },
];

/** A person gets one sign-in code a minute. */
const NEXT_CODE_MS = 61_000;

export interface Stage {
  readonly url: string;
  readonly plan: Plan;
  readonly policy: RegionPolicy;
  readonly visitor: Visitor;
  readonly diary: Diary;
}

/**
 * Tells the families' stories through the REST door, moving the clock from one chapter to the next. What a start did not get to, the next one
 * goes on with; commands have keys, so that nothing is done twice. Told wholly, it does nothing.
 * @throws Error if the day of a chapter has passed by meanwhile: its offers cannot be answered any more
 */
export async function playFamilies(stage: Stage): Promise<Household[]> {
  const { url, plan, policy, visitor, diary } = stage;
  let entries = diary.read() ?? (await firstPage(stage));
  const households = householdsOf(plan.families, { url, start: entries.timetable.start, policy });
  for (const household of households) household.childId = entries.childIds[household.number] ?? '';
  const town: Town = { url, plan, policy, visitor, households, timetable: entries.timetable };
  const note = (change: Partial<Entries>): void => {
    const childIds = Object.fromEntries(households.map(({ number, childId }) => [number, childId]));
    entries = { ...entries, childIds, ...change };
    diary.write(entries);
  };

  for (const { name, day, tell } of CHAPTERS) {
    if (entries.done.includes(name)) continue;
    await moveTo(stage, entries.timetable[day], { again: entries.begun.includes(name) });
    note({ begun: [...entries.begun, name] });
    await tell(town, await crewOf(town));
    // So that whoever signs in next, a visitor too, gets a code at once.
    await advance(visitor, instantPlusMs(await nowOf(visitor), NEXT_CODE_MS));
    note({ done: [...entries.done, name] });
  }
  return households;
}

async function firstPage({ policy, visitor, diary }: Stage): Promise<Entries> {
  const entries = { timetable: timetableFrom(policy, await nowOf(visitor)), childIds: {}, begun: [], done: [] };
  diary.write(entries);
  return entries;
}

async function moveTo({ policy, visitor }: Stage, day: LocalDate, { again }: { again: boolean }): Promise<void> {
  const now = await nowOf(visitor);
  if (policy.localDateOf(now) > day)
    throw new Error(`the families’ ${day} has passed by while Kezek was stopped; start with an empty KEZEK_DATA to have them`);
  const morning = morningOf(policy, day);
  if (again || now < morning) await advance(visitor, later(morning, again ? instantPlusMs(now, NEXT_CODE_MS) : now));
}

const nowOf = async (visitor: Visitor): Promise<Instant> => (await visitor.get<{ now: Instant }>('/clock')).now;

const advance = (visitor: Visitor, advanceTo: Instant): Promise<unknown> => visitor.post('/demo/clock', { advanceTo });
