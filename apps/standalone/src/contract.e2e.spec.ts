import { type LocalDate, type YearMonth, firstDayOf, monthOf, plusMonths } from '@kezek/domain';
import { Installation } from '@kezek/testkit';
import { type Contract, type Family, type Kindergarten, type Page, Town } from '../test/town.js';

jest.setTimeout(240_000);

interface Signature {
  readonly party: string;
  readonly level: string;
  readonly valid: boolean;
}

/** The Sadyqs read their contract, sign it by CMS, and another family is turned away and appeals. */
describe('a contract', () => {
  let installation: Installation;
  let town: Town;
  let house: Kindergarten;
  let family: Family;
  let child: string;
  let contract: Contract;
  let from: LocalDate;

  beforeAll(async () => {
    installation = await Installation.start();
    town = new Town(installation);
    await town.time.moveToOpening();
    from = firstDayOf(plusMonths(monthOf(await town.time.today()), 1) as YearMonth);
    house = await town.openKindergarten('Balapan', { seats: 2 });
    family = await town.family('Sadyq', 'kk');
    child = await family.child('Dana');
    await family.apply(child);
    await town.giveTurns();
    await family.takeVoucher(child);
    contract = await family.requestSeat(child, house, from);
  }, 300_000);
  afterAll(() => installation.remove());

  const path = () => `/children/${child}/contracts/${contract.contractId}`;
  const cmsOf = async (party: string) =>
    (await town.visitor.post<{ cms: string }>('/demo/signatures', { childId: child, contractId: contract.contractId, party })).cms;

  it('is read in both languages before it is signed', async () => {
    const read = await family.guardian.get<{ texts: { kk: string; ru: string }; parties: object[] }>(`${path()}/text`);
    expect(read.texts.kk).toContain(`№ ${contract.number} шарт`);
    expect(read.texts.ru).toContain(`Договор № ${contract.number}`);
    expect(read.parties).toMatchObject([
      { party: 'guardian', signed: false },
      { party: 'kindergarten', signed: false },
    ]);
  });

  it('is found by the number that the family reads out, by its kindergarten and its department alone', async () => {
    const said = encodeURIComponent(contract.number.toLowerCase().replaceAll('-', ' '));
    const own = `/kindergartens/${house.kindergartenId}/contracts?number=${said}`;
    expect((await house.head.get<Page<Contract>>(own)).items).toMatchObject([{ contractId: contract.contractId, phase: 'drafted' }]);
    const ofDistrict = `/districts/taldykorgan/contracts?number=`;
    expect((await town.department.get<Page<Contract>>(`${ofDistrict}${said}`)).items).toMatchObject([{ contractId: contract.contractId }]);
    expect((await town.department.get<Page<Contract>>(`${ofDistrict}${contract.contractId}`)).items).toHaveLength(1);
    const slip = await town.department.refused({ method: 'GET', path: `${ofDistrict}${contract.number.slice(1)}` });
    expect(slip).toMatchObject({ code: 'enrolment.contract-number-invalid' });
    expect(await town.department.refused({ method: 'GET', path: `/districts/tekeli/contracts?number=${said}` })).toMatchObject({
      status: 403,
    });
  });

  it('turned away for a lawful reason, is appealed, granted and made anew', async () => {
    const refusal = { childId: child, reason: 'document-expired', text: 'The certificate is of last year.' };
    await house.head.post(`/kindergartens/${house.kindergartenId}/contracts/${contract.contractId}/refusal`, refusal);
    await family.contractIn(child, contract.contractId, 'cancelled');
    const [told] = (await family.guardian.get<Page<{ text: string; appeal: string }>>(`/children/${child}/refusals`)).items;
    expect(told).toMatchObject({ text: refusal.text, appeal: 'none' });
    await family.guardian.post(`${path()}/appeal`, { text: 'It is of this year.' });
    const [open] = (await town.department.get<Page<object>>('/districts/taldykorgan/appeals')).items;
    expect(open).toMatchObject({ childId: child, appeal: 'open' });
    // What was written is read one by one, and the family sees who read it and what for.
    expect(open).not.toHaveProperty('appealText');
    const written = await town.department.get<object>(`${path()}/refusal?purpose=appeal`);
    expect(written).toMatchObject({ text: refusal.text, appealText: 'It is of this year.' });
    const { items: looks } = await family.guardian.get<Page<{ purpose: string }>>(`/children/${child}/accesses`);
    expect(looks.map(({ purpose }) => purpose)).toContain('appeal');
    const decided = await town.department.post<{ anewContractId: string }>(`${path()}/appeal/decision`, {
      outcome: 'granted',
      text: 'So it is.',
    });
    contract = await family.contractIn(child, decided.anewContractId, 'drafted');
  });

  it('is signed by CMS on both sides, by nobody else’s, and verified again', async () => {
    const altered = await family.guardian.refused({
      ...{ method: 'POST', path: `${path()}/signature` },
      body: { level: 'cms', cms: await cmsOf('kindergarten').then((cms) => `${cms.slice(0, -8)}AAAAAAA=`) },
    } as never);
    expect(altered.code).toMatch(/^enrolment\.cms-/);
    await family.guardian.post(`${path()}/signature`, { level: 'cms', cms: await cmsOf('guardian') });
    const head = { childId: child, level: 'cms', cms: await cmsOf('kindergarten') };
    await house.head.post(`/kindergartens/${house.kindergartenId}/contracts/${contract.contractId}/signature`, head);
    await family.contractIn(child, contract.contractId, 'enrolled');
    const { signatures } = await family.guardian.get<{ signatures: Signature[] }>(`${path()}/signatures`);
    expect(signatures.map(({ party, level, valid }) => [party, level, valid])).toEqual([
      ['guardian', 'cms', true],
      ['kindergarten', 'cms', true],
    ]);
  });
});
