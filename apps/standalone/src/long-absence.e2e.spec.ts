import { type LocalDate, addDays, daysBetween } from '@kezek/domain';
import { Installation, until } from '@kezek/testkit';
import { type Family, type Kindergarten, type Page, Town, type Voucher } from '../test/town.js';

jest.setTimeout(240_000);

/** Domain §3.4: what the region allows, and how much sooner the family is warned. */
const TOO_LONG_DAYS = 30;
const WARNED_DAYS = 23;
const PAPER = '%PDF-1.4\n% a certificate of a sanatorium\n';

/** The Kassymovs' child stops coming; the Abenovs' child is in hospital and suspended; the Petrovs think it over and take longer. */
describe('a voucher whose child does not come', () => {
  let installation: Installation;
  let town: Town;
  let house: Kindergarten;
  let kassymovs: Family;
  let abenovs: Family;
  let petrovs: Family;
  let away: string;
  let ill: string;
  let undecided: string;
  let first: LocalDate;
  let documentId: string;

  beforeAll(async () => {
    installation = await Installation.start();
    town = new Town(installation);
    await town.time.moveToOpening();
    house = await town.openKindergarten('Quiet House', { seats: 2 });
    kassymovs = await town.family('Kassymov', 'ru');
    abenovs = await town.family('Abenov', 'ru');
    petrovs = await town.family('Petrov', 'ru');
    away = await kassymovs.child('Amir');
    ill = await abenovs.child('Alina');
    undecided = await petrovs.child('Oleg');
    await kassymovs.apply(away);
    await abenovs.apply(ill);
    await petrovs.apply(undecided);
    await town.giveTurns();
    await kassymovs.takeVoucher(away);
    await abenovs.takeVoucher(ill);
    await petrovs.takeVoucher(undecided);
    first = town.time.workingDayFrom(addDays(await town.time.today(), 1));
    await kassymovs.enrol(away, house, first);
    await abenovs.enrol(ill, house, first);
  }, 300_000);
  afterAll(() => installation.remove());

  /** What was lived between two days, both with the mark of each child. */
  async function marked(from: LocalDate, to: LocalDate): Promise<void> {
    for (let date = from; date <= to; date = addDays(date, 1)) {
      if (!town.time.policy.calendar.isWorkingDay(date)) continue;
      const marks = [
        { childId: away, mark: 'unexcused' },
        { childId: ill, mark: 'illness', documentId },
      ];
      await house.head.put(`/groups/${house.groupId}/sheets/${date.slice(0, 7)}/days/${date}`, { marks });
    }
  }
  /** The first working day on which so many days of absence have been marked. */
  const seenAfter = (days: number): LocalDate => {
    let last = addDays(first, days - 1);
    while (!town.time.policy.calendar.isWorkingDay(last)) last = addDays(last, 1);
    return last;
  };
  const absent = async (stage: 'warned' | 'reached'): Promise<Voucher> =>
    until(
      async () => {
        const voucher = await kassymovs.voucher(away);
        return voucher.longAbsence?.stage === stage ? voucher : undefined;
      },
      { what: `the absence to be ${stage}` },
    );

  it('gives a family more time to find a seat, once', async () => {
    const { contractBy } = await petrovs.voucher(undecided);
    const path = `/children/${undecided}/voucher/extension`;
    const extended = await petrovs.guardian.post<Voucher>(path);
    expect(extended).toMatchObject({
      extended: true,
      stage: 'choosing',
      next: { what: 'lapses-without-contract', at: extended.contractBy },
    });
    const { policy } = town.time;
    expect(daysBetween(policy.localDateOf(contractBy as never), policy.localDateOf(extended.contractBy as never))).toBe(30);
    const again = await petrovs.guardian.refused({ method: 'POST', path });
    expect(again).toMatchObject({ status: 409, code: 'voucher.extended-already' });
  });

  it('shows that a family waits for a seat, and that it chooses again', async () => {
    const lists = `/children/${undecided}/waiting-lists`;
    const stage = (wanted: Voucher['stage']) =>
      until(async () => (await petrovs.voucher(undecided)).stage === wanted, { what: `the family to be ${wanted}` });
    const { items } = await petrovs.guardian.post<Page<{ entryId: string }>>(lists, { kindergartenId: house.kindergartenId });
    await stage('waiting');
    expect(await petrovs.voucher(undecided)).toMatchObject({ phase: 'confirmed', next: { what: 'lapses-waiting' } });
    await petrovs.guardian.delete(`${lists}/${items[0]!.entryId}`);
    await stage('choosing');
  });

  it('is suspended for the child in hospital', async () => {
    await kassymovs.voucherIn(away, 'in-use');
    await abenovs.voucherIn(ill, 'in-use');
    await town.time.moveToDay(first);
    const paper = { method: 'POST', path: `/children/${ill}/documents`, text: PAPER, mediaType: 'application/pdf' } as const;
    ({ documentId } = await abenovs.guardian.done<{ documentId: string }>(paper));
    const asked = { reason: 'illness', from: first, until: addDays(first, 44), documentId };
    expect(await abenovs.guardian.post(`/children/${ill}/voucher/suspension`, asked)).toMatchObject({ stage: 'suspended' });
  });

  it('warns the family of the child who stays away a week before it is too long', async () => {
    const last = seenAfter(WARNED_DAYS);
    await town.time.moveToDay(last);
    await marked(first, last);
    await town.time.moveToDay(addDays(last, 1));
    const voucher = await absent('warned');
    const reachedOn = addDays(first, TOO_LONG_DAYS - 1);
    expect(voucher).toMatchObject({ phase: 'in-use', longAbsence: { since: first, reachedOn }, next: { what: 'absence-reached' } });
    expect(await kassymovs.guardian.sms(/давно не ходит/)).toMatch(/ваучер могут прекратить/);
    const early = await town.department.refused({ method: 'POST', path: `/children/${away}/voucher/absence-end` });
    expect(early).toMatchObject({ status: 409, code: 'voucher.no-long-absence' });
  });

  it('is put before the department when it is too long, and not that of the child in hospital', async () => {
    const warnedTo = seenAfter(WARNED_DAYS);
    const last = seenAfter(TOO_LONG_DAYS);
    await town.time.moveToDay(last);
    await marked(addDays(warnedTo, 1), last);
    await town.time.moveToDay(addDays(last, 1));
    expect(await absent('reached')).toMatchObject({ phase: 'in-use', next: { what: 'absence-decided' } });
    const { items } = await town.department.get<Page<Voucher>>('/districts/taldykorgan/vouchers?absence=reached');
    expect(items.map(({ childId }) => childId)).toEqual([away]);
    expect((await abenovs.voucher(ill)).longAbsence).toBeUndefined();
  });

  it('ends by the department’s decision alone, and the child leaves its kindergarten', async () => {
    const path = `/children/${away}/voucher/absence-end`;
    const forbidden = await kassymovs.guardian.refused({ method: 'POST', path });
    expect(forbidden).toMatchObject({ status: 403 });
    const ended = await town.department.post<Voucher>(path);
    expect(ended).toMatchObject({ phase: 'ended', endReason: 'long-absence', endedOn: await town.time.today() });
    const left = async () => {
      const { items } = await kassymovs.guardian.get<Page<{ phase: string }>>(`/children/${away}/contracts`);
      return items[0]?.phase === 'left';
    };
    await until(left, { what: 'the child to leave' });
    expect(await abenovs.voucher(ill)).toMatchObject({ phase: 'in-use', stage: 'suspended' });
  });

  it('leaves every invariant true', async () => {
    expect(await town.brokenInvariants()).toEqual([]);
  });
});
