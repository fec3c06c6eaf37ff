import type { LocalDate, RegionPolicy, YearMonth } from '@kezek/domain';
import { monthOf } from '@kezek/domain';
import type { Clock } from '@kezek/service';
import type { IndexFilter } from '@kezek/stream';
import { staysUnder } from './enrolment/days.js';
import { contractOf, groupsOf, isAttended, type EnrolmentState } from './enrolment/facts.js';
import { opened } from './group/decide.js';
import { pages } from './pages.js';
import type { Why } from './placing.js';
import { endContract, syncRoster } from './sheet/decide.js';
import { type Entry, type SheetHeader, sheetIdOf } from './sheet/facts.js';
import { entryOf, monthsToList, rosterOf } from './sheet/roster.js';
import type { Stores } from './stores.js';

/** More children than ever went through one group, more months than a contract lasts. */
const CHILDREN_MAX = 1_000;
const SHEETS_MAX = 100;

/** Who is on which sheet. The children's contracts decide; a sheet is brought in line with them whenever it is used. */
export class Listing {
  constructor(
    private readonly stores: Stores,
    private readonly policy: RegionPolicy,
    private readonly clock: Clock,
  ) {}

  /** Lists the child for the days of a contract, as the contract is now: a late message may find it ended already. */
  async list(childId: string, contractId: string, why: Why): Promise<void> {
    const contract = contractOf((await this.stores.enrolments.load(childId)).state, contractId);
    if (contract === undefined || !isAttended(contract)) return;
    const today = this.policy.localDateOf(this.clock.now());
    for (const { groupId, from } of staysUnder(contract)) {
      for (const month of monthsToList(from, today)) {
        const entry = entryOf(contract, { groupId, month });
        if (entry !== undefined) await this.sync({ groupId, month }, [entry], why);
      }
    }
  }

  /** Takes the days after the last one off every sheet that is still open, of each group the child was to be in. */
  async unlist({ childId, contractId, lastDay }: { childId: string; contractId: string; lastDay: LocalDate }, why: Why): Promise<void> {
    const contract = contractOf((await this.stores.enrolments.load(childId)).state, contractId);
    for (const groupId of contract === undefined ? [] : groupsOf(contract)) await this.unlistIn({ groupId, contractId, lastDay }, why);
  }

  /** The same for one group: the days after are another's. */
  async unlistIn({ groupId, contractId, lastDay }: { groupId: string; contractId: string; lastDay: LocalDate }, why: Why): Promise<void> {
    const sheets = await this.stores.sheets.find({ groupId, month: { gte: monthOf(lastDay) } }, { limit: SHEETS_MAX });
    for (const { id } of sheets) await this.stores.sheets.execute(id, why, (state) => endContract(state, contractId, lastDay));
  }

  /** Brings the sheet of a group and month in line with everybody who attends then. A month to come is not opened by looking at it. */
  async complete(sheet: { groupId: string; month: YearMonth }, why: Why): Promise<void> {
    if (sheet.month > monthOf(this.policy.localDateOf(this.clock.now()))) return;
    await this.sync(sheet, await this.roster(sheet), why);
  }

  /** @returns every sheet of the kindergarten and month with a child on it; one that nobody has marked yet is opened for it */
  async month(kindergartenId: string, month: YearMonth, why: Why): Promise<string[]> {
    for await (const groupId of this.groups({ kindergartenId })) await this.complete({ groupId, month }, why);
    const sheetIds: string[] = [];
    for await (const { id, state } of pages((page) => this.stores.sheets.find({ kindergartenId, month }, page))) {
      if (state.phase !== 'none' && state.entries.length > 0) sheetIds.push(id);
    }
    return sheetIds;
  }

  /** Opens the month's sheet of every group that somebody attends then. */
  async openMonth(month: YearMonth, why: Why): Promise<void> {
    for await (const groupId of this.groups({})) await this.complete({ groupId, month }, why);
  }

  async roster(sheet: { groupId: string; month: YearMonth }): Promise<Entry[]> {
    return rosterOf(await this.children(sheet.groupId), sheet);
  }

  private async *groups(filter: IndexFilter): AsyncGenerator<string> {
    for await (const { id } of pages((page) => this.stores.groups.find(filter, page))) yield id;
  }

  private async children(groupId: string): Promise<EnrolmentState[]> {
    return (await this.stores.enrolments.find({ groups: groupId }, { limit: CHILDREN_MAX })).map(({ state }) => state);
  }

  private async sync({ groupId, month }: { groupId: string; month: YearMonth }, roster: readonly Entry[], why: Why): Promise<void> {
    const header = await this.header(groupId, month);
    await this.stores.sheets.execute(header.sheetId, why, (state) => syncRoster(state, header, roster));
  }

  /** @throws Rejection `enrolment.group-not-found` */
  async header(groupId: string, month: YearMonth): Promise<SheetHeader> {
    const { profile } = opened((await this.stores.groups.load(groupId)).state);
    const { kindergartenId, districtId, settlementId, kind, stayHours, need } = profile;
    const special = need === undefined ? {} : { need };
    return { sheetId: sheetIdOf(groupId, month), groupId, kindergartenId, districtId, month, kind, stayHours, settlementId, ...special };
  }
}
