import { type RunningContract, runningOf, waitsOf } from '../enrolment/facts.js';
import type { GroupProfile } from '../group/facts.js';
import type { Stores } from '../stores.js';
import { listIdOf } from '../waiting/facts.js';

/** Another family, whose seat this one wants and who wants this one's. */
export interface Match {
  readonly entryId: string;
  readonly childId: string;
  readonly guardianId: string;
  readonly running: RunningContract;
}

/** More families than one looks through for another who wants the seat. */
const CANDIDATES_MAX = 200;

/**
 * Both wait in the list of the other's kindergarten, in one age group, and each is content with the language of the other's group. The two may
 * be of different districts; whether the region lets them exchange is asked for the day.
 */
export async function matchesOf(
  stores: Pick<Stores, 'enrolments' | 'groups' | 'lists'>,
  childId: string,
): Promise<{ running: RunningContract | undefined; matches: Match[] }> {
  const { state: own } = await stores.enrolments.load(childId);
  const running = runningOf(own);
  const here = running && (await profileOf(stores, running.groupId));
  if (running === undefined || here === undefined) return { running, matches: [] };
  const wanted = waitsOf(own).filter(({ ageGroup }) => ageGroup === here.ageGroup);
  const { state: list } = await stores.lists.load(listIdOf(here.kindergartenId, here.ageGroup));
  const matches: Match[] = [];
  for (const entry of list.entries.slice(0, CANDIDATES_MAX)) {
    if (entry.childId === childId || !entry.languages.includes(here.language)) continue;
    const theirs = runningOf((await stores.enrolments.load(entry.childId)).state);
    const there = theirs && (await profileOf(stores, theirs.groupId));
    const fits = (profile: GroupProfile): boolean =>
      wanted.some((wait) => wait.kindergartenId === profile.kindergartenId && wait.languages.includes(profile.language));
    if (theirs === undefined || there?.ageGroup !== here.ageGroup || !fits(there)) continue;
    matches.push({ entryId: entry.entryId, childId: entry.childId, guardianId: entry.guardianId, running: theirs });
  }
  return { running, matches };
}

async function profileOf({ groups }: Pick<Stores, 'groups'>, groupId: string): Promise<GroupProfile | undefined> {
  const { state } = await groups.load(groupId);
  return state.phase === 'open' ? state.profile : undefined;
}
