import { type LocalDate, type RegionPolicy, type YearMonth, addDays, monthOf, plusMonths } from '@kezek/domain';
import type { Clock, Ids, Logger } from '@kezek/service';
import { runningOf } from '../enrolment/facts.js';
import { pages } from '../pages.js';
import { markedDays } from '../sheet/decide.js';
import { type SheetState, entryOn, sheetIdOf } from '../sheet/facts.js';
import { type MarkedDay, PRESENT } from '../sheet/paid-days.js';
import type { Stores } from '../stores.js';
import { noteAbsence, restsOf, warnedAfterDays } from './decide.js';
import { type Streak, streakOf } from './streak.js';

/** A child that was away for longer is told of as away since then. */
const LOOKED_BACK_MONTHS = 12;
/** More sheets than one child can be on in that time. */
const SHEETS_MAX = 100;

interface Deps {
  readonly stores: Pick<Stores, 'enrolments' | 'sheets'>;
  readonly policy: RegionPolicy;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Logger;
}

/** Looks through the sheets once a day, at those who are listed now, and at those of whom was told already. */
export class Absences {
  #lookedOn: LocalDate | undefined;

  constructor(private readonly deps: Deps) {}

  /** Does nothing where it has looked today; after a restart it looks again and finds everything told. */
  async lookToday(): Promise<void> {
    const { policy, clock } = this.deps;
    const today = policy.localDateOf(clock.now());
    if (today === this.#lookedOn) return;
    await this.lookAt(today);
    this.#lookedOn = today;
  }

  private async lookAt(today: LocalDate): Promise<void> {
    const { stores, policy } = this.deps;
    const seenSince = addDays(today, -warnedAfterDays(policy.on(today)));
    const month = monthOf(today);
    const before = plusMonths(month, -1);
    for await (const { state } of pages((page) => stores.sheets.find({ month }, page))) {
      await this.lookThrough([state, await this.sheet(state, before)], { today, seenSince });
    }
    // The first hours of a month may be over before its sheets are there.
    for await (const { state } of pages((page) => stores.sheets.find({ month: before }, page))) {
      if ((await this.sheet(state, month)).phase === 'none') await this.lookThrough([state], { today, seenSince });
    }
    for await (const { id } of pages((page) => stores.enrolments.find({ absence: { exists: true } }, page))) await this.look(id, today);
  }

  /** Children of the first sheet. Of most of them one look at their group's sheets is enough. */
  private async lookThrough(
    sheets: readonly [SheetState, ...SheetState[]],
    days: { today: LocalDate; seenSince: LocalDate },
  ): Promise<void> {
    const [listed] = sheets;
    if (listed.phase === 'none') return;
    for (const childId of new Set(listed.entries.map((entry) => entry.childId))) {
      if (sheets.some((sheet) => cameSince(sheet, childId, days.seenSince))) continue;
      await this.look(childId, days.today);
    }
  }

  private async sheet(of: SheetState, month: YearMonth): Promise<SheetState> {
    return of.phase === 'none' ? of : (await this.deps.stores.sheets.load(sheetIdOf(of.header.groupId, month))).state;
  }

  private async look(childId: string, today: LocalDate): Promise<void> {
    const { stores, policy, ids, log } = this.deps;
    try {
      const { state } = await stores.enrolments.load(childId);
      const voucherId = runningOf(state)?.voucherId;
      if (voucherId === undefined) return;
      const days = await this.daysOf(childId, voucherId, today);
      await stores.enrolments.execute(childId, { correlationId: ids.next('due') }, (now) => {
        const streak: Streak | undefined = streakOf(days, {
          rests: restsOf(now),
          rulesOn: (date) => policy.on(date),
          calendar: policy.calendar,
        });
        return runningOf(now)?.voucherId === voucherId ? noteAbsence(now, streak, policy.on(today)) : [];
      });
    } catch (err) {
      // One child must not hold up the others; the next day looks again.
      log.error({ err, childId }, 'not looked at for a long absence');
    }
  }

  /** Everything marked under the voucher, in whichever group. */
  private async daysOf(childId: string, voucherId: string, today: LocalDate): Promise<MarkedDay[]> {
    const from = plusMonths(monthOf(today), -LOOKED_BACK_MONTHS);
    const found = await this.deps.stores.sheets.find({ children: childId, month: { gte: from } }, { limit: SHEETS_MAX });
    return found.flatMap(({ state }) =>
      state.phase === 'none' ? [] : markedDays(state, childId).filter(({ date }) => entryOn(state, childId, date)?.voucherId === voucherId),
    );
  }
}

const cameSince = (sheet: SheetState, childId: string, day: LocalDate): boolean =>
  sheet.phase !== 'none' && markedDays(sheet, childId).some(({ date, mark }) => mark === PRESENT && date > day);
