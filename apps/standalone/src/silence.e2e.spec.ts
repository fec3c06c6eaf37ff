import { Installation } from '@kezek/testkit';
import { type Instant, addDays, daysBetween, endOfDay, instantPlusMs } from '@kezek/domain';
import { type Application, type Family, Town, type Voucher, wishes } from '../test/town.js';

jest.setTimeout(240_000);

const MINUTE_MS = 60_000;

interface Applicants {
  readonly family: Family;
  readonly child: string;
  readonly application: Application;
}

/** Five families get a voucher on the same day and answer it differently. */
describe('an offered voucher', () => {
  let installation: Installation;
  let town: Town;
  let akhmetovs: Applicants;
  let kims: Applicants;
  let serikbays: Applicants;
  let ospanovs: Applicants;
  let ivanovs: Applicants;
  let confirmBy: Instant;
  let inactive: Application;

  const applying = async (name: string): Promise<Applicants> => {
    const family = await town.family(name, 'ru');
    const child = await family.child('Dana');
    return { family, child, application: await family.apply(child) };
  };
  const answer = (child: string, verb: string, body: unknown = {}) =>
    ({ method: 'POST', path: `/children/${child}/${verb}`, body }) as const;

  beforeAll(async () => {
    installation = await Installation.start();
    town = new Town(installation);
    await town.time.moveToOpening();
    akhmetovs = await applying('Akhmetov');
    kims = await applying('Kim');
    serikbays = await applying('Serikbay');
    ospanovs = await applying('Ospanov');
    ivanovs = await applying('Ivanov');
    await town.giveTurns();
    for (const { family, child } of [akhmetovs, kims, serikbays, ospanovs, ivanovs])
      confirmBy = (await family.noticed(child)).confirmBy as Instant;
  }, 300_000);
  afterAll(() => installation.remove());

  it('is to be answered within two working days, the last one wholly', async () => {
    const { policy } = town.time;
    const lastDay = policy.calendar.addWorkingDays(await town.time.today(), 2);
    expect(confirmBy).toBe(endOfDay(lastDay, policy.zone));
  });

  it('is refused only by who says so with certainty, and then the application is annulled', async () => {
    const { family, child } = serikbays;
    const hasty = await family.guardian.refused(answer(child, 'voucher/refusal', { certain: false }));
    expect(hasty).toMatchObject({ status: 409, code: 'voucher.refusal-needs-certainty' });
    expect((await family.voucher(child)).phase).toBe('offered');
    const refused = await family.guardian.post<Voucher>(`/children/${child}/voucher/refusal`, { certain: true });
    expect(refused.phase).toBe('refused');
    await family.applicationIn(child, 'annulled');
    expect(await family.guardian.sms(/отказались от ваучера/)).toContain('аннулировано');
    const late = await family.guardian.refused(answer(child, 'voucher/confirmation'));
    expect(late).toMatchObject({ status: 409, code: 'voucher.not-offered', params: { phase: 'refused' } });
  });

  it('once refused lets the guardian apply anew, behind those who wait, as another application', async () => {
    const { family, child, application } = serikbays;
    const anew = await family.apply(child);
    expect(anew).toMatchObject({ phase: 'waiting', childId: child });
    expect(anew.applicationId).not.toBe(application.applicationId);
    expect(anew.submittedAt! > application.submittedAt!).toBe(true);
    await family.guardian.delete(`/children/${child}/application`);
    await family.applicationIn(child, 'withdrawn');
  });

  it('may be taken in the last minute', async () => {
    await town.time.moveTo(instantPlusMs(confirmBy, -MINUTE_MS));
    const voucher = await ospanovs.family.guardian.post<Voucher>(`/children/${ospanovs.child}/voucher/confirmation`);
    expect(voucher).toMatchObject({ phase: 'confirmed' });
  });

  it('lapses by silence: the application is inactive and can be restored for 28 days', async () => {
    await town.time.moveTo(instantPlusMs(confirmBy, MINUTE_MS));
    const late = await akhmetovs.family.guardian.refused(answer(akhmetovs.child, 'voucher/confirmation'));
    expect(late).toMatchObject({ status: 409, code: 'voucher.term-over' });
    for (const { family, child } of [akhmetovs, kims, ivanovs]) {
      await family.voucherIn(child, 'lapsed');
      inactive = await family.applicationIn(child, 'inactive');
    }
    const { policy } = town.time;
    const until = policy.localDateOf(inactive.restorableUntil as Instant);
    expect(daysBetween(await town.time.today(), until)).toBe(28);
    expect(inactive.restorableUntil).toBe(endOfDay(until, policy.zone));
    // Written in the night, so it is sent in the morning.
    await town.time.moveToDay(await town.time.today());
    expect(await akhmetovs.family.guardian.sms(/Срок ваучера истёк/)).toMatch(/один раз/);
    expect((await ospanovs.family.voucher(ospanovs.child)).phase).toBe('confirmed');
  });

  it('cannot be had twice at once: an inactive application keeps the child from another one', async () => {
    const again = await kims.family.guardian.refused(answer(kims.child, 'application', wishes));
    expect(again).toMatchObject({
      status: 409,
      code: 'queue.second-application',
      params: { applicationId: kims.application.applicationId! },
    });
  });

  it('can be waited for again with the old place on day 28 (J70)', async () => {
    await town.time.moveTo(instantPlusMs(inactive.restorableUntil as Instant, -MINUTE_MS));
    const { family, child, application } = akhmetovs;
    const restored = await family.guardian.post<Application>(`/children/${child}/application/restoration`);
    expect(restored).toMatchObject({
      phase: 'waiting',
      applicationId: application.applicationId!,
      submittedAt: application.submittedAt!,
    });
  });

  it('can no longer be waited for on day 29 (J70): the application is annulled, and there is a new one to write', async () => {
    await town.time.moveTo(instantPlusMs(inactive.restorableUntil as Instant, MINUTE_MS));
    const { family, child, application } = kims;
    const refused = await family.guardian.refused(answer(child, 'application/restoration'));
    // Whether or not the service has annulled it by now.
    expect(['queue.restore-window-over', 'queue.not-inactive']).toContain(refused.code);
    await family.applicationIn(child, 'annulled');
    await town.time.moveToDay(addDays(await town.time.today(), 1));
    expect(await family.guardian.sms(/Заявление аннулировано/)).toMatch(/подайте новое/);
    const anew = await family.apply(child);
    expect(anew.applicationId).not.toBe(application.applicationId);
    // Restored with its old time, the Akhmetovs stand before the Kims.
    expect((await akhmetovs.family.application(akhmetovs.child)).positionInDistrict).toBe(1);
    expect(anew.positionInDistrict).toBe(2);
  });

  it('is restored once and not twice', async () => {
    await town.giveTurns();
    const { family, child } = akhmetovs;
    const { confirmBy: second } = await family.noticed(child);
    await town.time.moveTo(instantPlusMs(second as Instant, MINUTE_MS));
    const { applicationId } = await family.applicationIn(child, 'annulled');
    const refused = await family.guardian.refused(answer(child, 'application/restoration'));
    expect(refused).toMatchObject({ status: 409, code: 'queue.not-inactive' });
    // Nothing has to be withdrawn first: the family may apply anew at once.
    expect((await family.apply(child)).applicationId).not.toBe(applicationId);
  });

  it('leaves every invariant true', async () => {
    expect(await town.brokenInvariants()).toEqual([]);
  });
});
