import { type LocalDate, type RegionPolicy, type Sex, localDate, makeIin, partsOf } from '@kezek/domain';
import { Guardian, type GuardianAccount } from '../door.js';
import { kindergartenIdOf } from '../offices.js';
import type { FamilyPlan } from './data.js';

/** A family with what it needs to sign in. */
export interface Household {
  /** From 1, in the order in which families apply: part of every key. */
  readonly number: number;
  readonly plan: FamilyPlan;
  readonly account: GuardianAccount;
  readonly child: { readonly iin: string; readonly name: string };
  readonly guardian: Guardian;
  readonly groupId: string | undefined;
  childId: string;
}

/** Older than any guardian of a scenario, so that nobody is two people. */
const GUARDIAN_YEARS = 48;
/** Summer children have most of the school year before they change groups by age. */
const BIRTH_MONTHS = [5, 6, 7, 8] as const;
const BIRTH_DAYS = 28;
const SERIAL_STEP = 20;

/** The same people on the same start day. */
export function householdsOf(
  plans: readonly FamilyPlan[],
  { url, start, policy }: { url: string; start: LocalDate; policy: RegionPolicy },
): Household[] {
  const { year } = partsOf(policy.on(start).referenceDate);
  return plans.map((plan, index) => {
    const number = index + 1;
    const born = localDate({ year: year - plan.ageGroup, month: BIRTH_MONTHS[index % 4] as number, day: 1 + ((index * 5) % BIRTH_DAYS) });
    const adult = localDate({ year: year - GUARDIAN_YEARS, month: 1 + (index % 12), day: 1 + ((index * 7) % BIRTH_DAYS) });
    const sex = index % 2 === 0 ? 'female' : 'male';
    const account = { iin: iinOf(adult, sex, number), phone: phoneOf(number), locale: plan.language };
    const name = 'child' in plan ? plan.child : plan.childNames[plan.language];
    return {
      ...{ number, plan, account },
      child: { iin: iinOf(born, sex, number), name },
      guardian: new Guardian(url, account),
      groupId: plan.group && groupIdOf(plan.group),
      childId: '',
    };
  });
}

/** @param ref `<bin>.<number>` */
export const groupIdOf = (ref: string): string => kindergartenIdOf(ref);

const phoneOf = (number: number): string => `+770000${String(number).padStart(5, '0')}`;

/** Not every serial makes a valid number. */
function iinOf(birthDate: LocalDate, sex: Sex, number: number): string {
  for (let serial = number * SERIAL_STEP; serial < (number + 1) * SERIAL_STEP; serial += 1) {
    const iin = makeIin({ birthDate, sex, serial });
    if (iin !== undefined) return iin;
  }
  throw new Error(`no number for person ${number}`);
}
