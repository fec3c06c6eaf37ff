import { type EventData, type EventType, toEnvelope } from '@kezek/contracts';
import { type LocalDate, type YearMonth, firstDayOf, monthOf, plusMonths } from '@kezek/domain';
import { Installation, until } from '@kezek/testkit';
import { someAdultIin, someBin, someIin, somePhone } from '../test/people.js';
import type { Asked, Locale, Person } from '../test/person.js';
import { Storage } from '../test/storage.js';
import {
  CITY,
  type Contract,
  type Family,
  type Group,
  type Iteration,
  type Kindergarten,
  type Page,
  type Register,
  Town,
  wishes,
} from '../test/town.js';

jest.setTimeout(240_000);

const LOCALES: readonly Locale[] = ['kk', 'ru', 'en'];

/** What is wrong gets a typed refusal in three languages, and nothing of it is stored. */
describe('bad input', () => {
  let installation: Installation;
  let town: Town;
  let storage: Storage;
  let akhmetovs: Family;
  let kims: Family;
  let aisha: string;
  let vera: string;
  let kindergarten: Kindergarten;

  beforeAll(async () => {
    installation = await Installation.start();
    town = new Town(installation);
    storage = await Storage.open(installation.databaseUrl);
    await town.time.moveToOpening();
    kindergarten = await town.openKindergarten('One Seat', { seats: 1 });
    [akhmetovs, kims] = [await town.family('Akhmetov'), await town.family('Kim', 'ru')];
    [aisha, vera] = [await akhmetovs.child('Aisha'), await kims.child('Vera')];
  }, 300_000);
  afterAll(async () => {
    await storage?.close();
    await installation.remove();
  });

  /** Refused in each language with one code and three texts, and every stream of every service is as it was. */
  async function expectRefused(person: Person, asked: Asked, expected: { status: number; code: string }): Promise<void> {
    // Who has to sign in anew does it first, so that nothing of that is counted.
    if (asked.path !== '/sign-in/guardian') await person.send({ method: 'GET', path: '/session' });
    const before = await storage.atRest();
    const details: string[] = [];
    for (const locale of LOCALES) {
      const { status, code, detail, type, title, correlationId } = await person.refused({ ...asked, locale });
      expect({ asked: asked.path, status, code }).toEqual({ asked: asked.path, ...expected });
      expect(type).toBe(`urn:kezek:problem:${code}`);
      expect(title).not.toBe('');
      expect(correlationId).not.toBe('');
      expect(detail).not.toContain(code);
      details.push(detail);
    }
    expect(new Set(details).size).toBe(LOCALES.length);
    expect(await storage.atRest()).toEqual(before);
  }

  describe('of a number', () => {
    const valid = someIin('2023-03-15' as LocalDate);
    const otherDigit = String((Number(valid.at(-1)) + 1) % 10);
    const wrong: [string, string, string][] = [
      ['too short', valid.slice(0, 11), 'domain.iin-length'],
      ['too long', `${valid}0`, 'domain.iin-length'],
      ['with a letter', `${valid.slice(0, 11)}x`, 'domain.iin-digits'],
      ['of no century', `${valid.slice(0, 6)}9${valid.slice(7)}`, 'domain.iin-century'],
      ['of no day', `230230${valid.slice(6)}`, 'domain.iin-date'],
      ['with another check digit', `${valid.slice(0, 11)}${otherDigit}`, 'domain.iin-check'],
    ];

    it.each(wrong)('an IIN %s registers no child', async (_how, iin, code) => {
      const body = { iin, name: 'Demo Child', relation: 'parent' };
      await expectRefused(akhmetovs.guardian, { method: 'POST', path: '/children', body }, { status: 422, code });
    });

    it.each(wrong)('an IIN %s gets no sign-in code', async (_how, iin, code) => {
      const body = { iin, phone: somePhone() };
      await expectRefused(town.visitor, { method: 'POST', path: '/sign-in/guardian', body }, { status: 422, code });
    });

    it('a BIN with another check digit registers no kindergarten', async () => {
      const bin = someBin();
      const body = {
        bin: `${bin.slice(0, 11)}${(Number(bin.at(-1)) + 1) % 10}`,
        ...{ kind: 'private', districtId: CITY, settlementId: CITY, nameKk: 'Демо', nameRu: 'Демо' },
      };
      await expectRefused(town.department, { method: 'POST', path: '/kindergartens', body }, { status: 422, code: 'domain.bin-check' });
    });
  });

  describe('of a place', () => {
    const apply = (place: object): Asked => ({ method: 'POST', path: `/children/${aisha}/application`, body: { ...wishes, ...place } });

    const expectNoApplication = async (): Promise<void> => {
      const { code } = await akhmetovs.guardian.refused({ method: 'GET', path: `/children/${aisha}/application` });
      expect(code).toBe('queue.application-not-found');
    };

    it('an unknown district takes no application', async () => {
      await expectRefused(akhmetovs.guardian, apply({ districtId: 'atlantis' }), { status: 422, code: 'domain.unknown-district' });
      await expectNoApplication();
    });

    it('an unknown settlement of a known district takes none either', async () => {
      await expectRefused(akhmetovs.guardian, apply({ settlementId: 'atlantis' }), { status: 422, code: 'domain.unknown-settlement' });
      await expectNoApplication();
    });
  });

  describe('of a shape', () => {
    const apply: Asked = { method: 'POST', path: '/children' };

    it('malformed JSON', async () => {
      await expectRefused(akhmetovs.guardian, { ...apply, text: '{"iin": "2303' }, { status: 400, code: 'gateway.json-malformed' });
    });

    it('a body too large', async () => {
      const text = JSON.stringify({ iin: someIin('2023-03-15' as LocalDate), name: 'D'.repeat(400 * 1_024), relation: 'parent' });
      await expectRefused(akhmetovs.guardian, { ...apply, text }, { status: 413, code: 'gateway.body-too-large' });
    });

    it('fields of the wrong type, all of them named', async () => {
      const asked: Asked = { ...apply, body: { iin: 230, relation: 'neighbour' } };
      await expectRefused(akhmetovs.guardian, asked, { status: 400, code: 'gateway.request-invalid' });
      const { errors } = await akhmetovs.guardian.refused(asked);
      expect(errors!.map(({ path }) => path)).toEqual(['body.iin', 'body.name', 'body.relation']);
    });

    it('a place that does not exist', async () => {
      await expectRefused(town.visitor, { method: 'GET', path: '/nowhere' }, { status: 404, code: 'gateway.route-not-found' });
    });
  });

  describe('of who asks', () => {
    it('nobody signed in', async () => {
      await expectRefused(town.visitor, { method: 'GET', path: '/children' }, { status: 401, code: 'gateway.unauthenticated' });
    });

    it('another family’s child', async () => {
      const asked: Asked = { method: 'POST', path: `/children/${vera}/application`, body: wishes };
      await expectRefused(akhmetovs.guardian, asked, { status: 403, code: 'gateway.forbidden' });
      const read: Asked = { method: 'GET', path: `/children/${vera}/portrait` };
      await expectRefused(akhmetovs.guardian, read, { status: 403, code: 'gateway.forbidden' });
    });

    it('somebody who does not exist is answered as somebody who does, and gets no SMS', async () => {
      const phone = somePhone();
      const { status, body } = await town.visitor.send({ method: 'POST', path: '/sign-in/guardian', body: { iin: someAdultIin(), phone } });
      const stranger = somePhone();
      const other = { iin: akhmetovs.guardian.account.iin, phone: stranger };
      const known = await town.visitor.send({ method: 'POST', path: '/sign-in/guardian', body: other });
      expect({ status: known.status, fields: Object.keys(known.body as object) }).toEqual({ status, fields: Object.keys(body as object) });
      // The code of a newcomer arrives; that of a stranger who claims to be an Akhmetov never does.
      await until(async () => (await smsTo(phone)).length === 1, { what: 'the newcomer’s code' });
      await storage.atRest();
      expect(await smsTo(stranger)).toEqual([]);
    });

    const smsTo = async (phone: string): Promise<unknown[]> =>
      (await town.visitor.get<{ messages: unknown[] }>(`/demo/messages?phone=${encodeURIComponent(phone)}`)).messages;
  });

  describe('of what was done before', () => {
    it('a second application for a child', async () => {
      const before = await storage.atRest();
      await akhmetovs.apply(aisha);
      await kims.apply(vera);
      // What is not refused does leave something behind: the comparison sees it.
      const queued = `queue.application/${aisha}`;
      expect([before[queued], (await storage.atRest())[queued]]).toEqual([undefined, 1]);
      const asked: Asked = { method: 'POST', path: `/children/${aisha}/application`, body: wishes };
      await expectRefused(akhmetovs.guardian, asked, { status: 409, code: 'queue.second-application' });
    });

    it('a key used again for something else; for the same it gives the same answer', async () => {
      const dana = await kims.child('Dana');
      const asked: Asked = { method: 'POST', path: `/children/${dana}/application`, body: wishes, key: 'kim-3' };
      const first = await kims.guardian.done<{ applicationId: string }>(asked);
      expect(await kims.guardian.done(asked)).toMatchObject({ applicationId: first.applicationId });
      const other: Asked = { ...asked, body: { ...wishes, kinds: ['state'] } };
      await expectRefused(kims.guardian, other, { status: 409, code: 'stream.key-reused' });
      await kims.guardian.delete(`/children/${dana}/application`);
    });

    it('an approval by who previewed', async () => {
      const both = await town.hire(['department', 'approver'], { districtId: CITY });
      const { iterationId } = await both.post<Iteration>(`/districts/${CITY}/iterations`);
      const asked: Asked = { method: 'POST', path: `/iterations/${iterationId}/approval`, body: {} };
      await expectRefused(both, asked, { status: 409, code: 'queue.same-person' });
      expect(await town.visitor.get(`/iterations/${iterationId}`)).toMatchObject({ phase: 'previewed' });
    });
  });

  describe('of an event of a version nobody knows', () => {
    it('is parked where an operator sees it, changes nothing, and blocks nobody behind it', async () => {
      const { bus } = storage;
      const before = await storage.atRest();
      const data = { childId: aisha } as unknown as EventData<'queue.turn-given'>;
      const type: EventType = 'queue.turn-given';
      const about = { id: 'e2e:unknown-version', type, key: aisha };
      const body = toEnvelope({ ...about, stream: `application/${aisha}`, seq: 999, at: await town.time.now(), data });
      await bus.publish([{ ...about, version: 9, body: { ...body, type: 'kezek.queue.turn-given.v9' } }]);
      const parked = await until(async () => (await bus.parking.list({ group: 'voucher', limit: 10 })).find(({ id }) => id === about.id), {
        what: 'the event to be parked',
      });
      expect(parked).toMatchObject({ version: 9, key: aisha });
      expect(parked.reason).toMatch(/unknown-version/);
      expect(await storage.atRest()).toEqual(before);
      // The same child's real turn comes after it and is handled.
      await town.giveTurns();
      expect((await akhmetovs.noticed(aisha)).phase).toBe('offered');
      expect(await bus.parking.discard('voucher', about.id)).toBe(true);
    });
  });

  describe('of a seat that is gone', () => {
    let contract: Contract;
    let month: YearMonth;

    it('is told to all but one of those who want it at once', async () => {
      month = plusMonths(monthOf(await town.time.today()), 1);
      for (const [family, child] of [
        [akhmetovs, aisha],
        [kims, vera],
      ] as const)
        await family.takeVoucher(child);
      const body = { groupId: kindergarten.groupId, from: firstDayOf(month) };
      const asked = (child: string): Asked => ({ method: 'POST', path: `/children/${child}/contracts`, body });
      const answers = await Promise.all([akhmetovs.guardian.send(asked(aisha)), kims.guardian.send(asked(vera))]);
      // Who has the later voucher and comes first is promised the seat until the earlier one asks within the same round.
      expect([
        [201, 201],
        [201, 409],
      ]).toContainEqual(answers.map(({ status }) => status).sort());
      const contractsOf = async (family: Family, child: string) =>
        (await family.guardian.get<Page<Contract>>(`/children/${child}/contracts`)).items;
      const one = async () => {
        const [hers, theirs] = [await contractsOf(akhmetovs, aisha), await contractsOf(kims, vera)];
        const held = [...hers, ...theirs].filter(({ phase }) => phase !== 'cancelled');
        return held.length === 1 ? { held: held[0]!, lost: [...hers, ...theirs].filter(({ phase }) => phase === 'cancelled') } : undefined;
      };
      const { held, lost } = await until(one, { what: 'one of them to hold the seat' });
      expect(lost.map(({ cause }) => cause)).toEqual(answers.every(({ status }) => status === 201) ? ['earlier-voucher'] : []);
      contract = held;
      const [winner, loser, losing] = held.childId === aisha ? [akhmetovs, kims, vera] : [kims, akhmetovs, aisha];
      await expectRefused(loser.guardian, asked(losing), { status: 409, code: 'enrolment.seat-gone' });
      expect((await loser.voucher(losing)).phase).toBe('confirmed');
      const { items } = await town.visitor.get<Page<Group>>(`/groups?kindergartenId=${kindergarten.kindergartenId}`);
      expect(items).toMatchObject([{ seats: 1, held: 1, taken: 0, free: 0 }]);
      await winner.sign(contract, kindergarten);
      await winner.contractIn(contract.childId, contract.contractId, 'enrolled');
    });

    it('and a mark for a closed month', async () => {
      const workingDays = town.time.policy.calendar.workingDaysOf(month);
      await town.time.moveToDay(workingDays.at(-1)!, '17:00');
      const day = (date: string, marks: object[] = []): Asked => ({
        method: 'PUT',
        path: `/groups/${kindergarten.groupId}/sheets/${month}/days/${date}`,
        body: { marks, others: 'present' },
      });
      await town.markMonth(kindergarten, month);
      await kindergarten.head.post(`/groups/${kindergarten.groupId}/sheets/${month}/closing`);
      const marks = [{ childId: contract.childId, mark: 'unexcused' }];
      await expectRefused(kindergarten.head, day(workingDays[0]!, marks), { status: 409, code: 'enrolment.month-closed' });
      const sheet = await kindergarten.head.get<{ marks: { mark: string }[] }>(`/groups/${kindergarten.groupId}/sheets/${month}`);
      expect(new Set(sheet.marks.map(({ mark }) => mark))).toEqual(new Set(['present']));
    });

    it('and an approval of one register by one person twice', async () => {
      const family = contract.childId === aisha ? akhmetovs : kims;
      await family.guardian.post(`/children/${contract.childId}/months/${month}/confirmation`);
      await town.department.post(`/groups/${kindergarten.groupId}/sheets/${month}/acceptance`);
      await town.statementOf(kindergarten.kindergartenId, month);
      const { registerId } = await town.finance.post<Register>(`/districts/${CITY}/registers`, { month });
      const asked: Asked = { method: 'POST', path: `/registers/${registerId}/approvals`, body: {} };
      expect(await town.approver.done(asked)).toMatchObject({ phase: 'approved-once' });
      await expectRefused(town.approver, asked, { status: 409, code: 'payment.same-person' });
      expect(await town.finance.get(`/registers/${registerId}`)).toMatchObject({ phase: 'approved-once' });
    });
  });

  it('leaves every invariant true', async () => {
    expect(await town.brokenInvariants()).toEqual([]);
  });
});
