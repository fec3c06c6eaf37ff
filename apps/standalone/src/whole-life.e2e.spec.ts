import { type LocalDate, type YearMonth, firstDayOf, lastDayOf, monthOf, plusMonths } from '@kezek/domain';
import { Installation, until } from '@kezek/testkit';
import { bankAnswer } from '../test/bank.js';
import { NORM_TENGE, TWO_DAYS_LESS_TENGE, WORKING_DAYS, tiyn } from '../test/figures.js';
import {
  type Application,
  CITY,
  type Contract,
  type Family,
  type Iteration,
  type Kindergarten,
  type Message,
  type Page,
  type Register,
  type Sheet,
  type Statement,
  type StatementSummary,
  Town,
} from '../test/town.js';

jest.setTimeout(240_000);

/** The Akhmetovs have twins and read Kazakh; the Kims have one child, read Russian, and forget to confirm the month. */
describe('the whole life of a voucher', () => {
  let installation: Installation;
  let town: Town;
  let kindergarten: Kindergarten;
  let akhmetovs: Family;
  let kims: Family;
  let aisha: string;
  let timur: string;
  let alexei: string;
  let iteration: Iteration;
  let month: YearMonth;
  let workingDays: LocalDate[];
  let statement: Statement;
  let register: Register;
  let order: string;

  beforeAll(async () => {
    installation = await Installation.start();
    town = new Town(installation);
    await town.time.moveToOpening();
    month = plusMonths(monthOf(await town.time.today()), 1);
    workingDays = town.time.policy.calendar.workingDaysOf(month);
    kindergarten = await town.openKindergarten('Whole Life', { seats: 5 });
  }, 300_000);
  afterAll(() => installation.remove());

  it('begins with applications, which stand in the queue in the order of their time', async () => {
    [akhmetovs, kims] = [await town.family('Akhmetov', 'kk'), await town.family('Kim', 'ru')];
    [aisha, timur] = [await akhmetovs.child('Aisha'), await akhmetovs.child('Timur')];
    alexei = await kims.child('Alexei');
    const applications: Application[] = [];
    for (const [family, child] of [
      [akhmetovs, aisha],
      [akhmetovs, timur],
      [kims, alexei],
    ] as const)
      applications.push(await family.apply(child));
    expect(applications.map(({ phase, positionInDistrict }) => [phase, positionInDistrict])).toEqual([
      ['waiting', 1],
      ['waiting', 2],
      ['waiting', 3],
    ]);
    expect(await akhmetovs.guardian.sms(/кезекке қойылды/)).toContain('санат');
    expect(await kims.guardian.sms(/поставлено на очередь/)).toContain('категория');
  });

  it('goes on with a preview that changes nothing, and an approval that one person cannot give alone', async () => {
    const both = await town.hire(['department', 'approver'], { districtId: CITY });
    iteration = await both.post<Iteration>(`/districts/${CITY}/iterations`);
    expect(iteration).toMatchObject({ phase: 'previewed', waiting: 3, turnCount: 3 });
    expect((await akhmetovs.application(aisha)).phase).toBe('waiting');
    const refused = await both.refused({ method: 'POST', path: `/iterations/${iteration.iterationId}/approval`, body: {} });
    expect(refused).toMatchObject({ status: 409, code: 'queue.same-person' });
    expect(await town.visitor.get(`/iterations/${iteration.iterationId}`)).toMatchObject({ phase: 'previewed' });
  });

  it('gives each a turn when a second person has approved', async () => {
    await town.approver.post(`/iterations/${iteration.iterationId}/approval`);
    iteration = await town.completed(iteration.iterationId);
    for (const [family, child] of [
      [akhmetovs, aisha],
      [akhmetovs, timur],
      [kims, alexei],
    ] as const)
      expect((await family.application(child)).phase).toBe('turn-given');
    const protocol = await town.visitor.get<{ turns: { ordinal: number }[] }>(`/iterations/${iteration.iterationId}/protocol`);
    expect(protocol.turns.map(({ ordinal }) => ordinal)).toEqual([1, 2, 3]);
  });

  it('tells them by SMS, each in their language, and starts the term when it has arrived', async () => {
    expect((await akhmetovs.noticed(aisha)).confirmBy).toBeDefined();
    expect((await kims.noticed(alexei)).confirmBy).toBeDefined();
    expect(await akhmetovs.guardian.sms(/ваучер ұсынылды/)).toMatch(/растаңыз/);
    expect(await kims.guardian.sms(/предложен ваучер/)).toMatch(/Подтвердите/);
    // What was sent is also to be read in the account.
    const { items } = await kims.guardian.get<Page<Message>>('/messages');
    expect(items.find(({ template }) => template === 'voucher-offered')).toMatchObject({ phase: 'delivered' });
  });

  it('lets them take the vouchers and hold a seat', async () => {
    for (const [family, child] of [
      [akhmetovs, aisha],
      [akhmetovs, timur],
      [kims, alexei],
    ] as const) {
      const voucher = await family.takeVoucher(child);
      expect(voucher.phase).toBe('confirmed');
      expect(voucher.contractBy).toBeDefined();
    }
    const contracts: Contract[] = [];
    for (const child of [aisha, timur]) contracts.push(await akhmetovs.requestSeat(child, kindergarten, firstDayOf(month)));
    contracts.push(await kims.requestSeat(alexei, kindergarten, firstDayOf(month)));
    const { items } = await town.visitor.get<Page<{ held: number; taken: number; free: number }>>(
      `/groups?kindergartenId=${kindergarten.kindergartenId}`,
    );
    expect(items).toMatchObject([{ held: 3, taken: 0, free: 2 }]);
    for (const contract of contracts) {
      const family = contract.childId === alexei ? kims : akhmetovs;
      await family.sign(contract, kindergarten);
      await family.contractIn(contract.childId, contract.contractId, 'enrolled');
    }
  });

  it('enrols them: the seats are taken, the vouchers in use, the applications fulfilled', async () => {
    expect(await akhmetovs.voucherIn(aisha, 'in-use')).toMatchObject({
      kindergartenId: kindergarten.kindergartenId,
      from: firstDayOf(month),
    });
    await akhmetovs.applicationIn(timur, 'fulfilled');
    await kims.applicationIn(alexei, 'fulfilled');
    const { items } = await town.visitor.get<Page<object>>(`/groups?kindergartenId=${kindergarten.kindergartenId}`);
    expect(items).toMatchObject([{ held: 0, taken: 3, free: 2 }]);
  });

  it('marks every working day of a month, which the guardian sees', async () => {
    expect(workingDays).toHaveLength(WORKING_DAYS[month]!);
    await town.time.moveToDay(workingDays.at(-1)!, '17:00');
    const [d1, d2, d3, d4, d5] = workingDays as [LocalDate, LocalDate, LocalDate, LocalDate, LocalDate];
    const ill = { childId: aisha, mark: 'illness', documentId: 'doc-demo-1' };
    await town.markMonth(kindergarten, month, {
      // Aisha: ill for two days with a certificate, once away without a reason.
      [d1]: [ill, { childId: timur, mark: 'unexcused' }],
      [d2]: [ill, { childId: timur, mark: 'unexcused' }],
      [d3]: [
        { childId: aisha, mark: 'unexcused' },
        { childId: timur, mark: 'unexcused' },
      ],
      // Timur: away for five days; an illness without a certificate is no reason.
      [d4]: [{ childId: timur, mark: 'unexcused' }],
      [d5]: [{ childId: timur, mark: 'illness' }],
    });
    const { items } = await akhmetovs.guardian.get<Page<Sheet>>(`/children/${aisha}/months/${month}`);
    const marks = items[0]!.marks.filter(({ childId }) => childId === aisha);
    expect(marks).toHaveLength(workingDays.length);
    expect(
      marks
        .filter(({ mark }) => mark === 'illness')
        .map(({ date }) => date)
        .sort(),
    ).toEqual([d1, d2]);
    // No other child is on it.
    expect(new Set(items.flatMap((sheet) => sheet.marks.map(({ childId }) => childId)))).toEqual(new Set([aisha]));
  });

  it('closes the month, lets the guardian confirm it, and waits for who has not', async () => {
    await kindergarten.head.post(`/groups/${kindergarten.groupId}/sheets/${month}/closing`);
    for (const child of [aisha, timur]) await akhmetovs.guardian.post(`/children/${child}/months/${month}/confirmation`);
    const acceptance = `/groups/${kindergarten.groupId}/sheets/${month}/acceptance`;
    const early = await town.department.refused({ method: 'POST', path: acceptance, body: {} });
    expect(early).toMatchObject({ status: 409, code: 'enrolment.confirmations-pending', params: { count: 1 } });
    // Three working days; the Kims are silent.
    await town.time.moveToDay(town.time.policy.calendar.addWorkingDays(await town.time.today(), 4));
    expect(await town.department.post<Sheet>(acceptance)).toMatchObject({ phase: 'accepted', plannedDays: WORKING_DAYS[month] });
  });

  it('computes the statement from norm × paid days ÷ planned days, line by line', async () => {
    const planned = WORKING_DAYS[month]!;
    statement = await town.statementOf(kindergarten.kindergartenId, month);
    const line = (childId: string) => statement.lines.find((one) => one.childId === childId);
    expect(line(aisha)).toMatchObject({
      ...{ normTiyn: tiyn(NORM_TENGE), plannedDays: planned, paidDayHundredths: planned * 100 },
      amountTiyn: tiyn(NORM_TENGE),
    });
    expect(await kindergarten.head.get(`/statements/${statement.statementId}`)).toEqual(statement);
    // Three days without a reason are paid, the other two are not.
    const shortened = TWO_DAYS_LESS_TENGE[planned]!;
    expect(line(timur)).toMatchObject({ paidDayHundredths: (planned - 2) * 100, amountTiyn: tiyn(shortened) });
    expect(statement.excluded).toMatchObject([{ childId: alexei, reason: 'not-confirmed' }]);
    expect(statement.totalTiyn).toBe(tiyn(NORM_TENGE + shortened));
    const accounts = await until(
      async () => {
        const found = await town.accounts();
        return found.has(`kindergarten:${kindergarten.kindergartenId}`) ? found : undefined;
      },
      { what: 'the statement in the ledger' },
    );
    const owed = accounts.get(`kindergarten:${kindergarten.kindergartenId}`)!;
    expect(owed < 0n ? -owed : owed).toBe(BigInt(statement.totalTiyn!));
    expect([...accounts.values()].reduce((sum, balance) => sum + balance, 0n)).toBe(0n);
  });

  it('pays by a register that two people approve, neither of them the one who drafted it', async () => {
    register = await town.finance.post<Register>(`/districts/${CITY}/registers`, { month });
    expect(register).toMatchObject({ phase: 'drafted', totalTiyn: statement.totalTiyn, lines: [{ statementId: statement.statementId }] });
    const path = `/registers/${register.registerId}`;
    const unapproved = await town.finance.refused({ method: 'POST', path: `${path}/sending`, body: {} });
    expect(unapproved).toMatchObject({ status: 409, code: 'payment.register-not-approved' });
    expect(await town.approver.post(`${path}/approvals`)).toMatchObject({ phase: 'approved-once' });
    const again = await town.approver.refused({ method: 'POST', path: `${path}/approvals`, body: {} });
    expect(again).toMatchObject({ status: 409, code: 'payment.same-person' });
    expect(await town.secondApprover.post(`${path}/approvals`)).toMatchObject({ phase: 'approved' });
  });

  it('writes one bank file, however often it is asked for, and settles by the bank’s answer', async () => {
    const path = `/registers/${register.registerId}`;
    const sending = await town.finance.post<{ fileName: string; fileText: string }>(`${path}/sending`);
    order = sending.fileText;
    expect(await town.finance.post(`${path}/sending`)).toMatchObject({ fileName: sending.fileName, fileText: order });
    const tenge = `${BigInt(statement.totalTiyn!) / 100n}.00`;
    expect(order).toContain(`<CtrlSum>${tenge}</CtrlSum>`);
    const nonsense = await town.finance.refused({ method: 'POST', path: `${path}/bank-answer`, body: { fileText: '<Document>' } });
    expect(nonsense.code).toBe('payment.answer-invalid');
    const fileText = bankAnswer(order, { day: await town.time.today() });
    const settled = await town.finance.post<Register>(`${path}/bank-answer`, { fileText });
    expect(settled).toMatchObject({ phase: 'settled', settledTiyn: statement.totalTiyn, lines: [{ phase: 'settled' }] });
    // The same answer again changes nothing.
    expect(await town.finance.post(`${path}/bank-answer`, { fileText })).toMatchObject({ phase: 'settled' });
  });

  it('leaves a ledger in which nothing is owed and everything sums to zero', async () => {
    const accounts = await until(
      async () => {
        const found = await town.accounts();
        return found.get(`kindergarten:${kindergarten.kindergartenId}`) === 0n ? found : undefined;
      },
      { what: 'the payment in the ledger' },
    );
    expect([...accounts.values()].reduce((sum, balance) => sum + balance, 0n)).toBe(0n);
    const paid = accounts.get(`bank:${CITY}`)!;
    expect(paid < 0n ? -paid : paid).toBe(BigInt(statement.totalTiyn!));
    const statements = async () =>
      (await kindergarten.head.get<Page<StatementSummary>>(`/kindergartens/${kindergarten.kindergartenId}/statements`)).items;
    await until(async () => (await statements()).every(({ phase }) => phase === 'paid'), { what: 'the statement to be paid' });
    expect(await statements()).toMatchObject([{ month, phase: 'paid', totalTiyn: statement.totalTiyn }]);
  });

  it('tells the guardian everything that happened, in its order', async () => {
    const { items } = await akhmetovs.guardian.get<Page<{ at: string; type: string }>>(`/children/${aisha}/portrait`);
    const types = items.map(({ type }) => type);
    const milestones = ['queue.application-submitted', 'queue.turn-given', 'voucher.offered', 'voucher.confirmed', 'enrolment.enrolled'];
    expect(types.filter((type) => milestones.includes(type))).toEqual(milestones);
    expect(items.map(({ at }) => at)).toEqual(items.map(({ at }) => at).sort());
  });

  it('holds every invariant at its end', async () => {
    expect(await town.brokenInvariants()).toEqual([]);
    expect(lastDayOf(month) < (await town.time.today())).toBe(true);
  });
});
