import { createPublicKey, verify } from 'node:crypto';
import { type LocalDate, addDays, readStatement } from '@kezek/domain';
import { Installation, until } from '@kezek/testkit';
import { type Family, type Kindergarten, Town } from '../test/town.js';

jest.setTimeout(240_000);

const DAYS_ILL = 10;
/** What a scan begins with is what tells it. */
const PAPER = '%PDF-1.4\n% a certificate of a doctor\n';
const plain = (text: string): string => Buffer.from(text, 'base64url').toString();

/** The Omarovs' voucher: on paper, at rest while the child is ill, and again in use. */
describe('a voucher between its confirmation and its end', () => {
  let installation: Installation;
  let town: Town;
  let omarovs: Family;
  let child: string;
  let house: Kindergarten;
  let today: LocalDate;

  beforeAll(async () => {
    installation = await Installation.start();
    town = new Town(installation);
    await town.time.moveToOpening();
    house = await town.openKindergarten('Warm House', { seats: 1 });
    omarovs = await town.family('Omarov', 'ru');
    child = await omarovs.child('Aisha');
    await omarovs.apply(child);
    await town.giveTurns();
    await omarovs.takeVoucher(child);
  }, 300_000);
  afterAll(() => installation.remove());

  it('has a number that does not follow from the application, and a certificate anybody can check', async () => {
    const voucher = await omarovs.voucher(child);
    expect(voucher).toMatchObject({
      stage: 'choosing',
      certified: false,
      next: { what: 'lapses-without-contract', at: voucher.contractBy },
    });
    expect(voucher.voucherId).not.toContain(voucher.applicationId!.replace('app_', ''));
    const { guardian } = omarovs;
    const certificate = await guardian.get<{ number: string; statement: string }>(`/children/${child}/voucher/certificate`);
    expect(certificate.number).toBe(voucher.number);
    const { publicKey } = await guardian.get<{ publicKey: string }>('/certificates/issuer');
    const { signedText, signature, content } = readStatement(certificate.statement, plain)!;
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
    expect(verify(null, Buffer.from(signedText), key, Buffer.from(signature, 'base64url'))).toBe(true);
    expect(content).toMatchObject({ number: voucher.number, districtId: 'taldykorgan' });
  });

  it('is suspended with a paper, and not without', async () => {
    today = await town.time.today();
    await omarovs.enrol(child, house, addDays(today, 1));
    await omarovs.voucherIn(child, 'in-use');
    const leaving = `/kindergartens/${house.kindergartenId}/children/${child}/leaving`;
    const alone = { lastDay: addDays(today, 1), reason: 'false-data' };
    // That is not for one person to say.
    expect((await house.head.refused({ method: 'POST', path: leaving, body: alone })).status).toBe(400);
    await town.time.moveToDay(town.time.workingDayFrom(addDays(today, 3)));
    today = await town.time.today();
    const asked = { reason: 'illness', from: today, until: addDays(today, DAYS_ILL - 1) };
    const path = `/children/${child}/voucher/suspension`;
    const refused = await omarovs.guardian.refused({ method: 'POST', path, body: asked });
    expect(refused).toMatchObject({ status: 409, code: 'voucher.suspension-needs-document' });
    const foreign = await omarovs.guardian.refused({ method: 'POST', path, body: { ...asked, documentId: 'doc_another' } });
    expect(foreign).toMatchObject({ code: 'identity.document-not-found' });
    const put = async (purpose: string) => {
      const to = `/children/${child}/documents?purpose=${purpose}`;
      return omarovs.guardian.done<{ documentId: string }>({ method: 'POST', path: to, text: PAPER, mediaType: 'application/pdf' });
    };
    const passport = await omarovs.guardian.refused({ method: 'POST', path, body: { ...asked, ...(await put('identity-paper')) } });
    expect(passport).toMatchObject({ code: 'identity.document-not-found' });
    const { documentId } = await put('absence');
    const suspended = await omarovs.guardian.post(path, { ...asked, documentId });
    expect(suspended).toMatchObject({ phase: 'in-use', stage: 'suspended', next: { what: 'resumes' } });
    const contracts = await omarovs.guardian.get<{ items: { phase: string }[] }>(`/children/${child}/contracts`);
    expect(contracts.items[0]).toMatchObject({ phase: 'enrolled' });
  });

  it('is in use again by itself when the last day is over', async () => {
    await town.time.moveToDay(town.time.workingDayFrom(addDays(today, DAYS_ILL)));
    const stage = async () => (await omarovs.voucher(child)).stage;
    await until(async () => (await stage()) === 'in-use', { what: 'the suspension to end' });
    expect(await omarovs.voucher(child)).toMatchObject({ next: { what: 'ends-by-age' } });
  });

  it('is ended by the department before its use, its seat goes to who waits, and the application comes back only if asked', async () => {
    await town.time.moveToOpening();
    const sunny = await town.openKindergarten('Sunny House', { seats: 1 });
    const serikovs = await town.family('Serikov', 'ru');
    const [wronged, mourned] = [await serikovs.child('Dana'), await serikovs.child('Timur')];
    const akhmetovs = await town.family('Akhmetov', 'ru');
    const waiting = await akhmetovs.child('Alua');
    await serikovs.apply(wronged);
    await serikovs.apply(mourned);
    await akhmetovs.apply(waiting);
    await town.giveTurns();
    await Promise.all([serikovs.takeVoucher(wronged), serikovs.noticed(mourned), akhmetovs.takeVoucher(waiting)]);
    const from = addDays(await town.time.today(), 3);
    const { contractId } = await serikovs.requestSeat(wronged, sunny, from);
    await serikovs.contractIn(wronged, contractId, 'drafted');
    const lists = `/children/${waiting}/waiting-lists`;
    await akhmetovs.guardian.post(lists, { kindergartenId: sunny.kindergartenId });

    const endingOf = (child_: string) => `/children/${child_}/voucher/ending`;
    const decisionOf = `${endingOf(wronged)}/decision`;
    const body = { reason: 'false-data' };
    expect(await serikovs.guardian.refused({ method: 'POST', path: endingOf(wronged), body })).toMatchObject({ status: 403 });
    expect(await town.department.post(endingOf(wronged), body)).toMatchObject({ phase: 'confirmed', ending: { ...body, overdue: false } });
    expect(await town.department.get(`/children/${wronged}/ending`)).toMatchObject({ live: 'voucher', ending: body });
    expect(await serikovs.guardian.sms(/прекратить ваучер/)).toMatch(/принести документы/);
    const { items } = await town.approver.get<{ items: { childId: string }[] }>('/districts/taldykorgan/vouchers?ending=false-data');
    expect(items.map(({ childId }) => childId)).toEqual([wronged]);
    const alone = await town.department.refused({ method: 'POST', path: decisionOf, body: { agrees: true } });
    expect(alone).toMatchObject({ status: 403 });
    expect(await town.approver.post(decisionOf, { agrees: true })).toMatchObject({ phase: 'ended', endReason: 'false-data' });

    await serikovs.contractIn(wronged, contractId, 'cancelled');
    await serikovs.applicationIn(wronged, 'withdrawn');
    const offeredTo = async () =>
      (await akhmetovs.guardian.get<{ items: { offers: object[] }[] }>(lists)).items.some(({ offers }) => offers.length > 0);
    await until(offeredTo, { what: 'the freed seat to be offered to who waits' });
    expect(await serikovs.guardian.sms(/признаны ложными/)).toMatch(/вернуть заявление/);
    const back = await serikovs.guardian.get<{ ended: { reason: string; applicationId: string }[] }>(`/children/${wronged}/reinstatements`);
    expect(back.ended).toMatchObject([{ reason: 'false-data' }]);
    const { applicationId } = back.ended[0]!;
    const asked = await serikovs.guardian.post(`/children/${wronged}/reinstatements`, { applicationId, cause: 'department-mistake' });
    expect(asked).toMatchObject({ phase: 'asked' });

    expect(await town.department.post(endingOf(mourned), { reason: 'death' })).toMatchObject({ phase: 'ended', endReason: 'death' });
    await serikovs.applicationIn(mourned, 'withdrawn');
    const early = await town.department.refused({ method: 'POST', path: endingOf(waiting), body: { reason: 'age' } });
    expect(early).toMatchObject({ status: 409, code: 'voucher.not-over-age' });
  });

  it('is not needed to end an application that only waits: by one for what papers show, by two for false data, in silence for a death', async () => {
    const [bekovs, zhakupovs] = [await town.family('Bekov', 'ru'), await town.family('Zhakupov', 'ru')];
    const [pupil, doubted, mourned] = [await bekovs.child('Aru'), await bekovs.child('Sanzhar'), await zhakupovs.child('Ali')];
    await bekovs.apply(pupil);
    await bekovs.apply(doubted);
    await zhakupovs.apply(mourned);
    const ending = (child_: string) => `/children/${child_}/ending`;
    const endingOf = (child_: string) => `/children/${child_}/application/ending`;
    const school = { method: 'POST', path: endingOf(pupil), body: { reason: 'school' } } as const;
    expect(await bekovs.guardian.refused(school)).toMatchObject({ status: 403 });
    expect(await town.department.get(ending(pupil))).toEqual({ live: 'application' });
    expect(await town.department.done(school)).toMatchObject({ phase: 'withdrawn', endReason: 'school' });
    expect(await town.department.get(ending(pupil))).toEqual({});
    expect(await bekovs.guardian.sms(/идёт в школу, заявление/)).toMatch(/попросите в Kezek/);

    const { positionInCategory } = await bekovs.application(doubted);
    const proposed = { phase: 'waiting', positionInCategory, ending: { reason: 'false-data', overdue: false } };
    expect(await town.department.post(endingOf(doubted), { reason: 'false-data' })).toMatchObject(proposed);
    expect(await bekovs.application(doubted)).toMatchObject({ ...proposed, ending: { decideBy: expect.stringMatching(/T18:59:59/) } });
    expect(await bekovs.guardian.sms(/под сомнением/)).toMatch(/принести документы/);
    const { items } = await town.approver.get<{ items: { childId: string }[] }>('/districts/taldykorgan/applications?ending=false-data');
    expect(items.map(({ childId }) => childId)).toEqual([doubted]);
    const decision = { method: 'POST', path: `${endingOf(doubted)}/decision`, body: { agrees: false } } as const;
    expect(await town.department.refused(decision)).toMatchObject({ status: 403 });
    const kept = await town.approver.done<{ positionInCategory: number; ending?: object }>(decision);
    expect([kept.positionInCategory, kept.ending]).toEqual([positionInCategory, undefined]);
    await bekovs.guardian.sms(/Проверка закончена/);

    expect(await town.department.post(endingOf(mourned), { reason: 'death' })).toMatchObject({ phase: 'withdrawn', endReason: 'death' });
    // It was another child: what is told of this one later does not overtake what would have been told of the death.
    const { ended } = await zhakupovs.guardian.get<{ ended: { applicationId: string }[] }>(`/children/${mourned}/reinstatements`);
    const back = { applicationId: ended[0]!.applicationId, cause: 'department-mistake' };
    await zhakupovs.guardian.post(`/children/${mourned}/reinstatements`, back);
    const templates = async () =>
      (await zhakupovs.guardian.get<{ items: { template: string }[] }>('/messages')).items.map((one) => one.template);
    await until(async () => (await templates()).includes('reinstatement-asked'), { what: 'the family to hear of its request' });
    expect((await templates()).filter((one) => one !== 'sign-in-code').sort()).toEqual(['application-received', 'reinstatement-asked']);
  });

  it('leaves every invariant true', async () => {
    expect(await town.brokenInvariants()).toEqual([]);
  });
});
