import { WorkingCalendar } from '../calendar.js';
import { deadlineAfterCalendarDays, deadlineAfterWorkingDays, withinCalendarDays } from '../deadline.js';
import { type Instant, type Zone, localDateOf } from '../instant.js';
import type { LocalDate } from '../local-date.js';
import { type Money, tenge } from '../money.js';
import type { NoticeCode } from '../notice.js';
import { findDistrict, findSettlement } from '../place.js';
import { Rejection } from '../rejection.js';
import { PolicyError } from './policy-error.js';
import { PolicyOn } from './policy-on.js';
import { type DistrictPolicy, type RegionPolicyDocument, type SettlementPolicy, regionPolicySchema } from './schema.js';
import type { Names } from './shapes.js';

export type Language = 'kk' | 'ru' | 'en';

/** One region's rules over time. `on(date)` gives them as they are on a day. */
export class RegionPolicy {
  readonly calendar: WorkingCalendar;

  constructor(
    readonly document: RegionPolicyDocument,
    /** The document as it was read, with sorted keys: the same policy gives the same text, so its digest names it. */
    readonly canonicalJson: string,
  ) {
    this.calendar = new WorkingCalendar(document.calendar.years);
  }

  get id(): string {
    return this.document.id;
  }
  get names(): Names {
    return this.document.names;
  }
  get zone(): Zone {
    return this.document.zone;
  }
  get districts(): readonly DistrictPolicy[] {
    return this.document.districts;
  }
  get interfaceLanguages(): readonly Language[] {
    return this.document.languages.interface;
  }
  get instructionLanguages(): readonly string[] {
    return this.document.languages.instruction;
  }
  get senderName(): string {
    return this.document.notices.senderName;
  }

  on(date: LocalDate): PolicyOn {
    return new PolicyOn(this.document, date);
  }

  /** The rules on the region's local day of that moment. */
  at(instant: Instant): PolicyOn {
    return this.on(this.localDateOf(instant));
  }

  localDateOf(instant: Instant): LocalDate {
    return localDateOf(instant, this.zone);
  }

  /** @throws Rejection `domain.calendar-year-missing` */
  deadlineAfterWorkingDays(given: Instant, workingDays: number): Instant {
    return deadlineAfterWorkingDays(given, { workingDays, zone: this.zone, calendar: this.calendar });
  }

  deadlineAfterCalendarDays(given: Instant, calendarDays: number): Instant {
    return deadlineAfterCalendarDays(given, { calendarDays, zone: this.zone });
  }

  withinCalendarDays(since: Instant, now: Instant, calendarDays: number): boolean {
    return withinCalendarDays(since, now, { calendarDays, zone: this.zone });
  }

  /** @throws Rejection `domain.unknown-district` */
  district(districtId: string): DistrictPolicy {
    return findDistrict(this.districts, districtId);
  }

  /** @throws Rejection `domain.unknown-district`, `domain.unknown-settlement` */
  settlement(districtId: string, settlementId: string): SettlementPolicy {
    return findSettlement(this.district(districtId), settlementId);
  }

  /** The year's limit with its act. @throws Rejection `domain.unknown-district`, `domain.no-budget` */
  budgetOf(districtId: string, year: number): { readonly limit: Money; readonly act: string } {
    const budget = this.district(districtId).budgets.find((one) => one.year === year);
    if (!budget) throw new Rejection('domain.no-budget', { districtId, year });
    return { limit: tenge(budget.limitTenge), act: budget.act };
  }

  /** The ICU text of a notice; its arguments are those of `NOTICES[code]`. */
  text(code: NoticeCode, language: Language): string {
    const texts = this.document.messages[code];
    if (!texts) throw new Error(`a parsed policy has the text of ${code}`);
    return texts[language];
  }
}

/**
 * @param raw the parsed document, its includes resolved
 * @throws PolicyError that lists every wrong value with its path
 */
export const parseRegionPolicy = (raw: unknown): RegionPolicy => {
  const parsed = regionPolicySchema.safeParse(raw);
  if (!parsed.success) {
    throw new PolicyError(
      parsed.error.issues.flatMap((issue) => {
        const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
        // A key that is not known is itself the place to look at, not the object around it.
        if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ path: [...path, key], message: 'is not known' }));
        return [{ path, message: issue.message }];
      }),
    );
  }
  return new RegionPolicy(parsed.data, canonical(raw));
};

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`;
}
