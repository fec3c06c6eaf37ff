import { type LocalDate, type YearMonth, addDays, eachDay, endOfDay, firstDayOf, lastDayOf, monthOf, plusMonths } from '@kezek/domain';
import { Installation, until } from '@kezek/testkit';
import { type Connection, createConnection } from 'mongoose';
import { NORM_TENGE, WORKING_DAYS } from '../test/figures.js';
import { bankAnswer } from '../test/bank.js';
import { kezek } from '../test/kezek.js';
import type { Staff } from '../test/person.js';
import {
  type Budget,
  CITY,
  type Contract,
  type Family,
  type Invariants,
  type Iteration,
  type Kindergarten,
  type Page,
  type Portrait,
  type Sheet,
  type Statement,
  Town,
  wishes,
} from '../test/town.js';

jest.setTimeout(240_000);

/** The budget that an iteration was promised money of. */
const reserved = { 'state.reservations.0': { $exists: true } };

/** The Kims move across the town in the middle of a month. */
describe('a transfer on the 15th', () => {
  let installation: Installation;
  let town: Town;
  let kims: Family;
  let child: string;
  let old: Kindergarten;
  let fresh: Kindergarten;
  let month: YearMonth;
  let firstDay: LocalDate;
  let first: Contract;
  let second: Contract;
  let statements: Statement[];

  beforeAll(async () => {
    installation = await Installation.start();
    town = new Town(installation);
    await town.time.moveToOpening();
    month = plusMonths(monthOf(await town.time.today()), 1);
    firstDay = `${month}-15` as LocalDate;
    old = await town.openKindergarten('Old House', { seats: 2 });
    fresh = await town.openKindergarten('New House', { seats: 1 });
    kims = await town.family('Kim', 'ru');
    child = await kims.child('Vera');
    await kims.apply(child);
    await town.giveTurns();
    await kims.takeVoucher(child);
    first = await kims.enrol(child, old, firstDayOf(month));
    await kims.voucherIn(child, 'in-use');
  }, 300_000);
  afterAll(() => installation.remove());

  const contracts = async (): Promise<Contract[]> => (await kims.guardian.get<Page<Contract>>(`/children/${child}/contracts`)).items;
  const transfer = (groupId: string, day: string) =>
    ({ method: 'POST', path: `/children/${child}/transfers`, body: { groupId, firstDay: day } }) as const;

  it('is asked for without the queue, for a day to come, and for another group', async () => {
    await town.time.moveToDay(town.time.workingDayFrom(`${month}-05` as LocalDate));
    const back = await kims.guardian.refused(transfer(fresh.groupId, await town.time.today()));
    expect(back).toMatchObject({ status: 422, code: 'enrolment.first-day-invalid' });
    const same = await kims.guardian.refused(transfer(old.groupId, firstDay));
    expect(same).toMatchObject({ status: 409, code: 'enrolment.same-group' });
    second = await kims.guardian.done<Contract>(transfer(fresh.groupId, firstDay));
    expect(second).toMatchObject({ phase: 'drafted', from: firstDay, transferFromContractId: first.contractId });
    expect((await kims.application(child)).phase).toBe('fulfilled');
  });

  it('leaves the child where it is until both have signed', async () => {
    await kims.guardian.post(`/children/${child}/contracts/${second.contractId}/signature`);
    const running = (await contracts()).find(({ contractId }) => contractId === first.contractId);
    expect(running).toMatchObject({ phase: 'enrolled' });
    expect(running).not.toHaveProperty('lastDay');
    expect(await kims.voucher(child)).toMatchObject({ kindergartenId: old.kindergartenId });
  });

  it('moves the seat and the voucher on one day', async () => {
    await kims.sign(second, fresh);
    await kims.contractIn(child, second.contractId, 'enrolled');
    const both = await contracts();
    expect(both.find(({ contractId }) => contractId === first.contractId)).toMatchObject({
      phase: 'transferred',
      lastDay: addDays(firstDay, -1),
    });
    const voucher = await kims.voucherIn(child, 'in-use');
    expect(voucher.voucherId).toBe(first.voucherId);
    await movedTo(fresh.kindergartenId);
  });

  it('has the child on every day of the month in exactly one kindergarten', async () => {
    const both = await contracts();
    const days = eachDay(firstDayOf(month), lastDayOf(month)).map((day) => ({
      day,
      houses: both.filter(({ from = '', lastDay = '9999' }) => from <= day && day <= lastDay).map(({ kindergartenId }) => kindergartenId),
    }));
    expect(days.filter(({ houses }) => houses.length !== 1)).toEqual([]);
    for (const { day, houses } of days)
      expect({ day, houses }).toEqual({ day, houses: [day < firstDay ? old.kindergartenId : fresh.kindergartenId] });
  });

  it('lets neither kindergarten mark a day of the other', async () => {
    await town.time.moveToDay(town.time.policy.calendar.workingDaysOf(month).at(-1)!, '17:00');
    const mark = (house: Kindergarten, date: string) =>
      ({
        method: 'PUT',
        path: `/groups/${house.groupId}/sheets/${month}/days/${date}`,
        body: { marks: [{ childId: child, mark: 'present' }] },
      }) as const;
    const working = town.time.policy.calendar.workingDaysOf(month);
    const before = working.find((day) => day < firstDay)!;
    const after = working.find((day) => day >= firstDay)!;
    expect(await old.head.refused(mark(old, after))).toMatchObject({ status: 409, code: 'enrolment.child-not-listed' });
    expect(await fresh.head.refused(mark(fresh, before))).toMatchObject({ status: 409, code: 'enrolment.child-not-listed' });
    // Nor a kindergarten the sheets of another.
    expect(await old.head.refused(mark(fresh, after))).toMatchObject({ status: 403, code: 'gateway.forbidden' });
  });

  it('is paid to both together as one whole month', async () => {
    for (const house of [old, fresh]) {
      await town.markMonth(house, month);
      await house.head.post(`/groups/${house.groupId}/sheets/${month}/closing`);
    }
    await kims.guardian.post(`/children/${child}/months/${month}/confirmation`);
    for (const house of [old, fresh]) {
      const sheet = await town.department.post<Sheet>(`/groups/${house.groupId}/sheets/${month}/acceptance`);
      expect(sheet.phase).toBe('accepted');
    }
    statements = [await town.statementOf(old.kindergartenId, month), await town.statementOf(fresh.kindergartenId, month)];
    const planned = WORKING_DAYS[month]!;
    const working = town.time.policy.calendar.workingDaysOf(month);
    const daysOf = statements.map(({ lines }) => lines.map(({ childId, paidDayHundredths }) => ({ childId, paidDayHundredths })));
    const daysBefore = working.filter((day) => day < firstDay).length;
    expect(daysOf).toEqual([
      [{ childId: child, paidDayHundredths: daysBefore * 100 }],
      [{ childId: child, paidDayHundredths: (planned - daysBefore) * 100 }],
    ]);
    for (const { lines } of statements) expect(lines[0]!.plannedDays).toBe(planned);
    // Each part is rounded to whole tenge by itself: together they are the norm, give or take one.
    const together = statements.reduce((sum, { totalTiyn }) => sum + Number(totalTiyn), 0) / 100;
    expect(Math.abs(together - NORM_TENGE)).toBeLessThanOrEqual(1);
  });

  it('is shown to the guardian as one month on two sheets', async () => {
    const { items } = await kims.guardian.get<Page<Sheet>>(`/children/${child}/months/${month}`);
    expect(items.map(({ kindergartenId }) => kindergartenId).sort()).toEqual([old.kindergartenId, fresh.kindergartenId].sort());
    const dates = items.flatMap(({ marks }) => marks.map(({ date }) => date)).sort();
    expect(dates).toEqual(town.time.policy.calendar.workingDaysOf(month));
  });

  it('leaves every invariant true', async () => {
    expect(await town.brokenInvariants()).toEqual([]);
  });

  describe('is what `kezek verify` looks after', () => {
    let database: Connection;
    beforeAll(async () => {
      database = await createConnection(installation.databaseUrl).asPromise();
    });
    afterAll(() => database.close());

    const verify = async () => {
      const { code, stdout } = await kezek('verify', '--json', '--url', installation.url);
      const { invariants } = JSON.parse(stdout) as Invariants;
      return { code, broken: invariants.flatMap(({ id, broken }) => broken.map((problem) => `${id} ${problem}`)) };
    };

    it('finding nothing where nothing is wrong', async () => expect(await verify()).toEqual({ code: 0, broken: [] }));

    it.each<[string, string, () => object, () => object, string]>([
      ['V1', 'voucher/voucher', () => ({ _id: child }), () => ({ 'state.issued': 2 }), 'issued 2, accounted for 1'],
      ['V2', 'payment/budget', () => reserved, () => ({ 'state.reservations.$[].turnCount': 0 }), 'has a voucher without money'],
      ['E1', 'enrolment/group', () => ({ _id: fresh.groupId }), () => ({ 'state.taken': [] }), 'has no seat in'],
      ['E2', 'enrolment/enrolment', () => ({ _id: child }), () => ({ 'state.contracts.1.from': addDays(firstDay, 3) }), 'no day follows'],
    ])('naming the child when %s is broken in the database', async (id, where, which, change, problem) => {
      const [service, name = ''] = where.split('/');
      const streams = database.useDb(`kezek_${service}`, { useCache: true }).collection<{ state: object }>(name);
      const before = await streams.findOne(which());
      await streams.updateOne({ _id: before!._id }, { $set: change() });
      const { code, broken } = await verify();
      await streams.updateOne({ _id: before!._id }, { $set: { state: before!.state } });
      expect(broken).toContainEqual(expect.stringMatching(new RegExp(`^${id} ${child}: .*${problem}`)));
      expect(code).toBe(1);
      expect(await verify()).toEqual({ code: 0, broken: [] });
    });
  });

  /** The Seitovs move to Tekeli in the middle of the next month. */
  describe('a move to another district', () => {
    const TEKELI = 'tekeli';
    let seitovs: Family;
    let son: string;
    let there: Kindergarten;
    let next: YearMonth;
    let onDay: LocalDate;
    let before: Contract;
    let asked: Contract;
    let theirs: { department: Staff; finance: Staff; approvers: Staff[] };
    let alimovs: Family;
    let aruzhan: string;

    const budgetOf = (districtId: string, staff: Staff, year = next.slice(0, 4)) =>
      staff.get<Budget>(`/districts/${districtId}/budgets/${year}`);

    beforeAll(async () => {
      await town.time.moveToOpening();
      next = plusMonths(monthOf(await town.time.today()), 1);
      onDay = `${next}-15` as LocalDate;
      const hire = (role: string) => town.hire([role], { districtId: TEKELI });
      const department = await hire('department');
      theirs = { department, finance: await hire('finance'), approvers: [await hire('approver'), await hire('approver')] };
      there = await town.openKindergarten('Hills', { seats: 1, districtId: TEKELI, by: department });
      seitovs = await town.family('Seitov', 'kk');
      son = await seitovs.child('Arman');
      await seitovs.apply(son);
      await town.giveTurns();
      await seitovs.takeVoucher(son);
      before = await seitovs.enrol(son, old, firstDayOf(next));
      await seitovs.voucherIn(son, 'in-use');
    }, 300_000);

    it('is asked for like any other, and drafted once the other district holds the money', async () => {
      await town.time.moveToDay(town.time.workingDayFrom(`${next}-05` as LocalDate));
      const body = { groupId: there.groupId, firstDay: onDay };
      asked = await seitovs.guardian.post<Contract>(`/children/${son}/transfers`, body);
      expect(asked).toMatchObject({ districtId: TEKELI, fromDistrictId: CITY, transferFromContractId: before.contractId });
      await seitovs.contractIn(son, asked.contractId, 'drafted');
      expect(await budgetOf(TEKELI, theirs.finance)).toMatchObject({ movedInCount: 1 });
      // Nothing has changed where the child still is.
      expect(await budgetOf(CITY, town.finance)).toMatchObject({ movedOutCount: 0 });
    });

    it('moves the seat, the voucher and its money on one day', async () => {
      await seitovs.sign(asked, there);
      await seitovs.contractIn(son, asked.contractId, 'enrolled');
      const moved = async () => (await seitovs.voucher(son)).placement?.districtId === TEKELI;
      await until(moved, { what: 'the voucher to be of the other district' });
      const left = async () => (await budgetOf(CITY, town.finance)).movedOutCount === 1;
      await until(left, { what: 'the old budget to have its months back' });
      expect(await seitovs.voucher(son)).toMatchObject({
        kindergartenId: there.kindergartenId,
        formerDistricts: [{ districtId: CITY, until: addDays(onDay, -1) }],
      });
      expect(await seitovs.application(son)).toMatchObject({ phase: 'fulfilled' });
    });

    it('shows the child to the new department, and to the old one as it was', async () => {
      const path = `/children/${son}/portrait?purpose=appeal`;
      await town.time.moveToDay(town.time.policy.calendar.workingDaysOf(next).at(-1)!, '17:00');
      const tells = async () => (await theirs.department.get<Portrait>(path)).items.some(({ type }) => type === 'voucher.district-moved');
      await until(tells, { what: 'the portrait to tell of the move' });
      const was = await town.department.get<Portrait>(path);
      const end = endOfDay(addDays(onDay, -1), town.time.policy.zone);
      expect(was.items.length).toBeGreaterThan(0);
      expect(was.items.filter(({ at }) => at > end)).toEqual([]);
      expect(was.standing.asOf).toBe(end);
    });

    it('is paid by both districts, each for its own days, in its own register', async () => {
      for (const house of [old, there]) {
        await town.markMonth(house, next);
        await house.head.post(`/groups/${house.groupId}/sheets/${next}/closing`);
      }
      await seitovs.guardian.post(`/children/${son}/months/${next}/confirmation`);
      await town.department.post(`/groups/${old.groupId}/sheets/${next}/acceptance`);
      await theirs.department.post(`/groups/${there.groupId}/sheets/${next}/acceptance`);
      const working = town.time.policy.calendar.workingDaysOf(next);
      const daysBefore = working.filter((day) => day < onDay).length;
      const city = { finance: town.finance, approvers: [town.approver, town.secondApprover] };
      const paid = [await paidBy(CITY, old, city), await paidBy(TEKELI, there, theirs)];
      expect(paid.map(({ days }) => days)).toEqual([daysBefore * 100, (WORKING_DAYS[next]! - daysBefore) * 100]);
      const together = paid.reduce((sum, { tiyn }) => sum + tiyn, 0) / 100;
      expect(Math.abs(together - NORM_TENGE)).toBeLessThanOrEqual(1);
    });

    it('takes an application along too, before its turn: its time stays, and the turn is given there in the order of times', async () => {
      await town.openKindergarten('Springs', { seats: 1, districtId: TEKELI, by: theirs.department });
      const [early, late] = [(alimovs = await town.family('Alimov')), await town.family('Petrov')];
      const [daughter, other] = [(aruzhan = await early.child('Aruzhan')), await late.child('Oleg')];
      const applied = await early.apply(daughter);
      const there = { districtId: TEKELI, settlementId: TEKELI };
      await late.guardian.post(`/children/${other}/application`, { ...wishes, ...there });
      const elsewhere = { method: 'POST', path: `/children/${daughter}/application`, body: { ...wishes, ...there } } as const;
      expect(await early.guardian.refused(elsewhere)).toMatchObject({ status: 409, code: 'queue.second-application' });

      await early.guardian.post(`/children/${daughter}/application/move`, there);
      const placeOf = async (family: Family, childId: string) => (await family.application(childId)).positionInCategory;
      await until(async () => (await placeOf(late, other)) === 2, { what: 'the later one to stand behind' });
      const { applicationId, submittedAt } = applied;
      expect(await early.application(daughter)).toMatchObject({ applicationId, submittedAt, positionInCategory: 1, placement: there });

      const { iterationId } = await theirs.department.post<Iteration>(`/districts/${TEKELI}/iterations`, { turnsMax: 1 });
      await theirs.approvers[0]!.post(`/iterations/${iterationId}/approval`);
      await town.completed(iterationId);
      expect(await early.noticed(daughter)).toMatchObject({ placement: there });
      expect(await late.application(other)).toMatchObject({ phase: 'waiting' });
    });

    it('comes by an exchange too: both families change districts with their money on one day', async () => {
      const changeDay = `${plusMonths(next, 1)}-15` as LocalDate;
      const year = changeDay.slice(0, 4);
      const sides = [
        { family: kims, childId: child, into: there, to: TEKELI, from: CITY },
        { family: seitovs, childId: son, into: fresh, to: CITY, from: TEKELI },
      ];
      const moved = async () =>
        (await Promise.all([budgetOf(CITY, town.finance, year), budgetOf(TEKELI, theirs.finance, year)])).map(
          (one) => one.movedInCount ?? 0,
        );
      const before = await moved();
      for (const { family, childId, into } of sides) {
        await family.guardian.post(`/children/${childId}/waiting-lists`, { kindergartenId: into.kindergartenId });
      }
      const matches = async () =>
        (await kims.guardian.get<Page<{ entryId: string; districtId: string }>>(`/children/${child}/swap-matches`)).items[0];
      const match = await until(matches, { what: 'the two to find each other' });
      expect(match.districtId).toBe(TEKELI);
      const { swapId } = await kims.guardian.post<{ swapId: string }>(`/children/${child}/swaps`, {
        entryId: match.entryId,
        on: changeDay,
      });
      await seitovs.guardian.post(`/children/${son}/swaps/${swapId}/agreement`);
      for (const { family, childId, into, to, from } of sides) {
        const drafted = async () =>
          (await family.guardian.get<Page<Contract>>(`/children/${childId}/contracts`)).items.find(({ phase }) => phase === 'drafted');
        const contract = await until(drafted, { what: 'the money, and with it a contract to sign' });
        expect(contract).toMatchObject({ districtId: to, fromDistrictId: from });
        await family.sign(contract, into);
      }
      for (const { family, childId, into, to } of sides) {
        const isThere = async () => (await family.voucher(childId)).placement?.districtId === to;
        await until(isThere, { what: `the voucher of ${family.name} to be of the other district` });
        const { items } = await family.guardian.get<Page<Contract>>(`/children/${childId}/contracts`);
        expect(items.find(({ phase }) => phase === 'enrolled')).toMatchObject({ groupId: into.groupId, from: changeDay });
        const left = items.filter(({ phase }) => phase === 'transferred').map(({ lastDay }) => lastDay);
        expect(left).toContain(addDays(changeDay, -1));
      }
      expect(await moved()).toEqual(before.map((count) => count + 1));
    });

    it('keeps the place on a waiting list of who has no money for the seat it accepts, and gets one when there is', async () => {
      await alimovs.takeVoucher(aruzhan);
      const waits = async () =>
        (
          await alimovs.guardian.get<Page<{ place: number; offers: { offerId: string; from: string }[] }>>(
            `/children/${aruzhan}/waiting-lists`,
          )
        ).items;
      await alimovs.guardian.post(`/children/${aruzhan}/waiting-lists`, { kindergartenId: fresh.kindergartenId });
      await town.department.put(`/kindergartens/${fresh.kindergartenId}/groups/${fresh.groupId}/seats`, { seats: 2 });
      const { offerId, from } = await until(async () => (await waits())[0]?.offers[0], { what: 'a seat to be offered' });

      const year = from.slice(0, 4);
      const { limitTiyn = '0', availableTiyn = '0' } = await budgetOf(CITY, town.finance, year);
      const limit = (tiyn: bigint) =>
        town.finance.put(`/districts/${CITY}/budgets/${year}`, { limitTiyn: tiyn.toString(), act: `Decree of ${tiyn}` });
      await limit(BigInt(limitTiyn) - BigInt(availableTiyn));
      const path = `/children/${aruzhan}/seat-offers/${offerId}/acceptance`;
      const body = { groupId: fresh.groupId };
      const accepted = await alimovs.guardian.post<Contract>(path, body);
      await alimovs.contractIn(aruzhan, accepted.contractId, 'cancelled');
      expect(await alimovs.guardian.refused({ method: 'POST', path, body })).toMatchObject({
        status: 409,
        code: 'enrolment.district-without-money',
      });
      expect(await waits()).toMatchObject([{ place: 1, offers: [] }]);

      await limit(BigInt(limitTiyn));
      const contract = await alimovs.requestSeat(aruzhan, fresh, from);
      const drafted = await alimovs.contractIn(aruzhan, contract.contractId, 'drafted');
      await alimovs.sign(drafted, fresh);
      const isThere = async () => (await alimovs.voucher(aruzhan)).placement?.districtId === CITY;
      await until(isThere, { what: 'the voucher to be of the city' });
      expect(await waits()).toEqual([]);
    });

    it('leaves every invariant true, and `kezek verify` names the child whose money is in the wrong budget', async () => {
      expect(await town.brokenInvariants()).toEqual([]);
      const database = await createConnection(installation.databaseUrl).asPromise();
      const budgets = database.useDb('kezek_payment').collection<{ _id: string; state: object }>('budget');
      const before = await budgets.findOne({ 'state.moves.contractId': asked.contractId });
      await budgets.updateOne({ _id: before!._id }, { $set: { 'state.moves': [] } });
      const { stdout } = await kezek('verify', '--json', '--url', installation.url);
      await budgets.updateOne({ _id: before!._id }, { $set: { state: before!.state } });
      await database.close();
      const broken = (JSON.parse(stdout) as Invariants).invariants.filter(({ id }) => id === 'V2').flatMap((one) => one.broken);
      expect(broken).toContain(`${son}: came to ${TEKELI} by ${asked.contractId}, without money`);
    });

    /** What one district pays for the child, by a register of its own that the bank has carried out. */
    async function paidBy(districtId: string, house: Kindergarten, by: { finance: Staff; approvers: readonly Staff[] }) {
      const { finance, approvers } = by;
      const isComputed = async () => {
        const { items } = await finance.get<Page<Statement>>(`/districts/${districtId}/statements?month=${next}`);
        return items.find((one) => one.kindergartenId === house.kindergartenId && one.phase === 'computed');
      };
      const { statementId } = await until(isComputed, { what: `the statement of ${districtId}` });
      const { lines } = await finance.get<Statement>(`/statements/${statementId}`);
      const line = lines.find(({ childId }) => childId === son)!;
      const { registerId } = await finance.post<{ registerId: string }>(`/districts/${districtId}/registers`, { month: next });
      for (const approver of approvers) await approver.post(`/registers/${registerId}/approvals`);
      const { fileText } = await finance.post<{ fileText: string }>(`/registers/${registerId}/sending`);
      const answer = bankAnswer(fileText, { day: await town.time.today() });
      expect(await finance.post(`/registers/${registerId}/bank-answer`, { fileText: answer })).toMatchObject({ phase: 'settled' });
      return { days: line.paidDayHundredths, tiyn: Number(line.amountTiyn) };
    }
  });

  async function movedTo(kindergartenId: string): Promise<void> {
    await until(async () => (await kims.voucher(child)).kindergartenId === kindergartenId, { what: 'the voucher to move' });
  }
});
