import {
  type LocalDate,
  type RegionPolicy,
  addDays,
  instantFromLocal,
  localDate,
  localTimeOf,
  makeIin,
  parseInstant,
  partsOf,
} from '@kezek/domain';
import { until } from '@kezek/testkit';
import { atOnce } from '../../demo/at-once.js';
import { Guardian, type Staff, Visitor } from '../../demo/door.js';
import { staffMember } from '../../demo/offices.js';

export const CITY = 'taldykorgan';
const AGE_GROUP = 3;
const OPENING = '09:00';
/** Groups are cut by age on 1 September; what is measured lies in one school year. */
const SUMMER = { from: 5, to: 8 } as const;
const SIGN_INS_AT_ONCE = 16;

export interface Group {
  readonly groupId: string;
  readonly kindergartenId: string;
  readonly ageGroup: number;
  readonly language: string;
  readonly seats: number;
  readonly free: number;
}

/** A family that may choose a seat. */
export interface Family {
  readonly guardian: Guardian;
  readonly childId: string;
}

export interface Town {
  readonly department: Staff;
  readonly families: readonly Family[];
  /** Guardians who look on. */
  readonly lookers: readonly Guardian[];
  readonly groups: readonly Group[];
}

/** The demonstration's city, some families with a voucher in hand, and guardians who only look. */
export async function settle(url: string, policy: RegionPolicy, people: { families: number; lookers: number }): Promise<Town> {
  const visitor = new Visitor(url);
  const today = await openOffices(visitor, policy);
  const department = await staffMember(url, 'department');
  const numbers = Array.from({ length: people.families + people.lookers }, (_, n) => n);
  const guardians = await atOnce(numbers, SIGN_INS_AT_ONCE, (n) => new Guardian(url, accountOf(n)).signIn());
  const choosing = guardians.slice(0, people.families);
  const families = await atOnce(choosing, SIGN_INS_AT_ONCE, (guardian) => applied(guardian, policy, today));
  const { iterationId } = await department.post<{ iterationId: string }>(`/districts/${CITY}/iterations`);
  await (await staffMember(url, 'approver1')).post(`/iterations/${iterationId}/approval`);
  await atOnce(families, SIGN_INS_AT_ONCE, confirmed);
  const { items } = await visitor.get<{ items: Group[] }>(`/groups?districtId=${CITY}&limit=500`);
  return { department, families, lookers: guardians.slice(people.families), groups: items };
}

/** To the next morning on which notices are sent at once. */
async function openOffices(visitor: Visitor, policy: RegionPolicy): Promise<LocalDate> {
  const now = parseInstant((await visitor.get<{ now: string }>('/clock')).now);
  const today = policy.localDateOf(now);
  const { year, month } = partsOf(today);
  const isSummer = month >= SUMMER.from && month <= SUMMER.to;
  let day = isSummer ? localDate({ year, month: SUMMER.to + 1, day: 1 }) : today;
  if (!isSummer && localTimeOf(now, policy.zone) >= OPENING) day = addDays(today, 1);
  while (!policy.calendar.isWorkingDay(day)) day = addDays(day, 1);
  await visitor.post('/demo/clock', { advanceTo: instantFromLocal(`${day}T${OPENING}:00`, policy.zone) });
  return day;
}

async function applied(guardian: Guardian, policy: RegionPolicy, today: LocalDate): Promise<Family> {
  const { year } = partsOf(policy.on(today).referenceDate);
  const born = localDate({ year: year - AGE_GROUP, month: 3, day: 15 });
  const child = { iin: iinOf(born, (childSerial += 1) * SERIALS), name: 'Bench Child', relation: 'parent' };
  const { childId } = await guardian.post<{ childId: string }>('/children', child);
  const wishes = { districtId: CITY, settlementId: CITY, languages: ['kk'], kinds: ['state', 'private', 'mini-centre'] };
  await guardian.post(`/children/${childId}/application`, wishes);
  return { guardian, childId };
}

async function confirmed({ guardian, childId }: Family): Promise<void> {
  interface Voucher {
    readonly phase: string;
    readonly confirmBy?: string;
  }
  await until(
    async () => {
      const { phase, confirmBy } = await guardian.get<Voucher>(`/children/${childId}/voucher`);
      return phase === 'offered' && confirmBy !== undefined;
    },
    { what: `the voucher of ${childId}`, timeoutMs: 120_000, everyMs: 100 },
  );
  await guardian.post(`/children/${childId}/voucher/confirmation`);
}

/** Groups in which those families may ask for a seat. */
export const fitting = ({ groups }: Pick<Town, 'groups'>): Group[] =>
  groups.filter(({ ageGroup, language, free }) => ageGroup === AGE_GROUP && language === 'kk' && free > 4);

/** One in so many serials makes no valid number. */
const SERIALS = 20;
let childSerial = 0;

function accountOf(n: number) {
  const born = localDate({ year: 1980 + (n % 10), month: 1 + (n % 12), day: 1 + (n % 28) });
  return { iin: iinOf(born, n), phone: `+770155${String(n).padStart(5, '0')}`, locale: n % 2 === 0 ? 'kk' : 'ru' };
}

function iinOf(birthDate: LocalDate, from: number): string {
  for (let serial = from; serial < from + SERIALS; serial += 1) {
    const iin = makeIin({ birthDate, sex: 'female', serial });
    if (iin !== undefined) return iin;
  }
  throw new Error('no number for a person');
}
