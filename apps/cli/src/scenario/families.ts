import {
  type Iin,
  type LocalDate,
  type PolicyOn,
  type RegionPolicy,
  addDays,
  addMonths,
  addYears,
  ageInMonths,
  ageInYears,
  eachDay,
  isRejection,
  makeIin,
  yearOf,
} from '@kezek/domain';
import { CONDUCTS, type City, SCENARIOS } from './city.js';
import { Random } from './random.js';
import { type Answer, type Wish, planOf } from './wishes.js';

export interface Family {
  /** From 1, in the order in which families apply. */
  readonly number: number;
  readonly guardian: { readonly iin: Iin; readonly phone: string };
  readonly child: { readonly iin: Iin; readonly name: string; readonly birthDate: LocalDate };
  readonly settlementId: string;
  readonly language: string;
  readonly wish: Wish;
  readonly answer: Answer;
}

/** The last day of a school year on which a scenario may begin, and how long it may go on without a child outgrowing its plan. */
const LAST_START = '03-31';
const RUN_DAYS_MAX = 75;
const YOUNGEST_MONTHS = 12;
const GUARDIAN_YEARS = { youngest: 20, oldest: 45 } as const;
const SERIALS = 10_000;
const PHONES_OF_SCENARIO = 1_000_000;

/** The days on which a scenario may begin: births are drawn for the whole span, so that the same seed gives the same people all along. */
export function startSpan(policy: RegionPolicy, today: LocalDate): { readonly from: LocalDate; readonly to: LocalDate } {
  const from = policy.on(today).referenceDate;
  return { from, to: `${yearOf(from) + 1}-${LAST_START}` as LocalDate };
}

/**
 * The families of a city, in the order in which they apply. Nobody reaches 24 months, the highest age or another age group within 75 days
 * of any day of the span on which a scenario may begin.
 */
export function makeFamilies(city: City, { seed, births }: { seed: number; births: BirthDays }): Family[] {
  const random = new Random(seed, `${city.scenario} families`);
  const people = new People(random, SCENARIOS.indexOf(city.scenario));
  const planned = random.shuffled([...fitting(city, births), ...tooYoung(city, { births, random })]);
  return planned.map(({ days, ...plan }, index) => {
    const birthDate = random.pick(days);
    const born = addDays(births.since, -random.between(...guardianDays));
    return {
      number: index + 1,
      guardian: { iin: people.iin(born), phone: people.phone() },
      child: { iin: people.iin(birthDate), name: `Demo Child ${letters(index)}`, birthDate },
      ...plan,
    };
  });
}

const guardianDays: [number, number] = [GUARDIAN_YEARS.youngest * 365, GUARDIAN_YEARS.oldest * 365];

type Planned = Pick<Family, 'settlementId' | 'language' | 'wish' | 'answer'> & { readonly days: readonly LocalDate[] };

function* fitting({ families }: City, { byGroup }: BirthDays): Generator<Planned> {
  const [home] = families.settlementIds;
  for (const { settlementId = home, ageGroup, language, ...counts } of families.cells) {
    const days = byGroup.get(ageGroup) ?? [];
    for (const conduct of CONDUCTS) {
      if (counts[conduct] > 0 && (days.length === 0 || settlementId === undefined))
        throw new Error(`nobody can be in age group ${ageGroup}`);
      for (let n = 0; n < counts[conduct]; n += 1) yield { settlementId: settlementId as string, language, days, ...planOf[conduct] };
    }
  }
}

function* tooYoung({ families }: City, { births, random }: { births: BirthDays; random: Random }): Generator<Planned> {
  for (let n = 0; n < families.tooYoung; n += 1) {
    const home = random.pick(families.settlementIds);
    const spoken = families.cells.filter(({ settlementId = home }) => settlementId === home);
    const { language } = random.pick(spoken.length === 0 ? families.cells : spoken);
    yield { settlementId: home, language, days: births.tooYoung, ...planOf.privateFirst };
  }
}

/** On which days children are born who fit, by age group, and who do not fit yet. */
export interface BirthDays {
  /** The first day of the school year. */
  readonly since: LocalDate;
  readonly byGroup: ReadonlyMap<number, readonly LocalDate[]>;
  readonly tooYoung: readonly LocalDate[];
}

/** @param today any day of the span on which a scenario may begin: all of them give the same */
export function birthDays(policy: RegionPolicy, today: LocalDate): BirthDays {
  const { from, to } = startSpan(policy, today);
  const rules = policy.on(from);
  const end = addDays(to, RUN_DAYS_MAX);
  const all = eachDay(addYears(from, -rules.maxYears), addMonths(from, -YOUNGEST_MONTHS));
  const byGroup = new Map<number, LocalDate[]>();
  const oldEnough = all.filter((birth) => ageInMonths(birth, from) >= rules.minMonths && ageInYears(birth, end) < rules.maxYears);
  for (const birth of oldEnough) {
    const group = groupOf(rules, birth);
    if (group !== undefined) byGroup.set(group, [...(byGroup.get(group) ?? []), birth]);
  }
  return { since: from, byGroup, tooYoung: all.filter((birth) => ageInMonths(birth, end) < rules.minMonths) };
}

function groupOf(rules: PolicyOn, birth: LocalDate): number | undefined {
  try {
    return rules.ageGroupOf(birth);
  } catch (error) {
    if (isRejection(error)) return undefined;
    throw error;
  }
}

/** Hands out numbers that nobody else of this or another scenario has. */
class People {
  readonly #iins = new Set<Iin>();
  readonly #phones = new Set<number>();

  constructor(
    private readonly random: Random,
    /** Serials and phones of each scenario are its own, so that several can be played in one installation. */
    private readonly scenario: number,
  ) {}

  iin(birthDate: LocalDate): Iin {
    for (;;) {
      const sex = this.random.pick(['male', 'female'] as const);
      const serial = this.random.below(SERIALS / SCENARIOS.length) * SCENARIOS.length + this.scenario;
      const iin = makeIin({ birthDate, sex, serial });
      if (iin === undefined || this.#iins.has(iin)) continue;
      this.#iins.add(iin);
      return iin;
    }
  }

  phone(): string {
    for (;;) {
      const serial = this.random.below(PHONES_OF_SCENARIO);
      if (this.#phones.has(serial)) continue;
      this.#phones.add(serial);
      return `+7700${this.scenario + 1}${String(serial).padStart(6, '0')}`;
    }
  }
}

/** Aaa, Aab, …: a name has no digits. */
function letters(index: number): string {
  const letter = (place: number): string => String.fromCharCode(97 + (Math.floor(index / 26 ** place) % 26));
  return `${letter(2).toUpperCase()}${letter(1)}${letter(0)}`;
}
