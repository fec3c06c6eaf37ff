import type { RegionPolicy } from '@kezek/domain';
import type { Logger } from '@kezek/service';
import { workspaceRoot } from '@kezek/testkit';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { DEMO_ADMIN } from '../environment.js';
import type { Settings } from '../settings.js';
import { Staff, Visitor } from './door.js';
import { type Plan, readPlan } from './families/data.js';
import { Diary } from './families/diary.js';
import { playFamilies } from './families/play.js';
import { peopleFile, startedFile } from './files.js';
import { type Account, type DemoKindergarten, hire, kindergartenIdOf, openKindergartens, staffMember } from './offices.js';
import { officialsOf, peopleOf, writePeople } from './people.js';
import { DEMO_STAFF } from './staff.js';

export interface Place {
  readonly url: string;
  readonly settings: Pick<Settings, 'directory' | 'families'>;
  readonly policy: RegionPolicy;
  readonly log: Logger;
}

/** Brings the demonstration's staff, kindergartens and families in through the REST door, as a region would. Again changes nothing. */
export async function loadDemoData(place: Place): Promise<void> {
  const { url, policy } = place;
  const admin = await new Staff(url, DEMO_ADMIN).signIn();
  const city = parse(readFileSync(join(workspaceRoot(), 'deploy/demo/taldykorgan.yaml'), 'utf8')) as City;
  if (policy.districts.some(({ id }) => id === city.districtId)) await openCity(place, admin, city);
  const plan = readPlan();
  if (policy.districts.some(({ id }) => id === plan.districtId) && hasFamilies(place)) await bringFamilies(place, admin, { plan, city });
}

interface City {
  readonly districtId: string;
  readonly kindergartens: readonly DemoKindergarten[];
}

async function openCity({ url }: Place, admin: Staff, city: City): Promise<void> {
  const { districtId } = city;
  const accounts = DEMO_STAFF.map(({ login, roles, name }): Account => ({
    login,
    roles,
    name,
    ...(login === 'auditor' ? {} : { districtId }),
  }));
  await hire(admin, accounts);
  await openKindergartens(await staffMember(url, 'department'), city);
}

/** Their stories move the clock by weeks, which must not happen to an installation that somebody has used. */
function hasFamilies({ settings: { directory, families } }: Place): boolean {
  return families && (new Diary(directory).read() !== undefined || !existsSync(startedFile(directory)));
}

async function bringFamilies(
  { url, policy, log, settings }: Place,
  admin: Staff,
  { plan, city }: { plan: Plan; city: City },
): Promise<void> {
  const diary = new Diary(settings.directory);
  try {
    await openTekeli(url, admin, plan);
    const households = await playFamilies({ url, plan, policy, visitor: new Visitor(url), diary });
    writePeople(peopleFile(settings.directory), [...peopleOf(plan, households), ...officialsOf(city.districtId)]);
  } catch (err) {
    // Kezek is of use without them.
    log.error({ err }, 'the demonstration’s families are not complete; the next start goes on with them if it can');
  }
}

async function openTekeli(url: string, admin: Staff, plan: Plan): Promise<void> {
  const { districtId } = plan;
  const accounts = plan.staff.map(({ login, role, names, bin }): Account => {
    const place = bin === undefined ? { districtId } : { kindergartenId: kindergartenIdOf(bin) };
    return { login, name: names.kk, roles: [role], ...(role === 'auditor' ? {} : place) };
  });
  await hire(admin, accounts);
  await openKindergartens(await staffMember(url, 'tekeli-department'), plan);
}
