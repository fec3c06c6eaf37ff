import { type EventData, type EventType, type KnownEvent, toEnvelope } from '@kezek/contracts';
import { type TestDatabase, testDatabase } from '@kezek/testkit';
import { Portrait } from './portrait.js';
import type { PortraitMessage } from './portrait-reactions.js';
import { rebuildPage } from './rebuild.js';

let number = 0;
function event<T extends EventType>(type: T, day: string, data: EventData<T>): PortraitMessage {
  number += 1;
  const stream = `${type.slice(0, type.indexOf('.'))}/one`;
  const known = { id: `${stream}:${number}`, stream, seq: number, key: 'one', at: `${day}T04:00:00.000000Z`, type, data };
  return { ...known, correlationId: undefined, traceparent: undefined } as KnownEvent as PortraitMessage;
}

const sheet = { sheetId: 'sht_1', groupId: 'kdg_1.1', kindergartenId: 'kdg_1', districtId: 'tekeli', month: '2026-08' };
const statement = { statementId: 'stm_1', kindergartenId: 'kdg_1', districtId: 'tekeli', month: '2026-08' };
const line = (childId: string, sheetId: string, amountTiyn: string) => ({
  ...{ childId, sheetId, amountTiyn, voucherId: `vch_${childId}`, normTiyn: '6500000', plannedDays: 21, paidDayHundredths: 2_100 },
});
const paid = { registerId: 'reg_1', districtId: 'tekeli', month: '2026-08', statementId: 'stm_1', kindergartenId: 'kdg_1' };
const events = [
  event('identity.child-registered', '2026-01-10', { childId: 'chd_1', birthDate: '2023-05-04' }),
  event('identity.guardian-linked', '2026-01-10', { childId: 'chd_1', guardianId: 'gdn_1', relation: 'parent' }),
  event('enrolment.marks-recorded', '2026-08-03', {
    ...sheet,
    date: '2026-08-03',
    by: 'stf_1',
    marks: [
      { childId: 'chd_1', mark: 'present' },
      { childId: 'chd_2', mark: 'illness', documentId: 'doc_1' },
    ],
  }),
  event('payment.statement-computed', '2026-09-03', {
    ...statement,
    formula: 'paid-over-planned-days.1',
    lines: [line('chd_1', 'sht_1', '100'), line('chd_1', 'sht_2', '50'), line('chd_2', 'sht_1', '70')],
    excluded: [],
    totalTiyn: '220',
  }),
  event('payment.line-settled', '2026-09-18', { ...paid, amountTiyn: '220', bankReference: 'B-1', paidOn: '2026-09-18' }),
  event('notification.sent', '2026-09-19', {
    ...{ messageId: 'msg_1', recipientId: 'gdn_1', template: 'payment-settled', parts: 1 },
    about: { childId: 'chd_1' },
    at: '2026-09-19T04:00:00.000000Z',
  }),
  event('notification.sent', '2026-09-19', {
    ...{ messageId: 'msg_2', recipientId: 'gdn_1', template: 'sign-in-code', parts: 1 },
    about: { challengeId: 'chl_1' },
    at: '2026-09-19T04:00:00.000000Z',
  }),
];
const everything = { kinds: [], asOf: undefined, newestFirst: false, limit: 100, after: '' };

describe('a portrait', () => {
  let database: TestDatabase;
  let portrait: Portrait;
  beforeEach(async () => {
    database = await testDatabase();
    portrait = new Portrait(database.connection);
    await portrait.ensureIndexes();
  });
  afterEach(() => database.drop());

  const lineOf = async (childId: string) => (await portrait.page(childId, everything)).entries;
  const types = async (childId: string) => (await lineOf(childId)).map(({ type }) => type);

  it.each([
    ['in order', [...events]],
    ['the other way round', [...events].reverse()],
    ['each twice', [...events, ...events]],
    ['the bank before the statement', [events[4]!, events[3]!, ...events]],
  ])('is the same, told %s', async (_how, told) => {
    for (const one of told) await portrait.record(one);
    expect(await types('chd_1')).toEqual([
      'identity.child-registered',
      'identity.guardian-linked',
      'enrolment.marks-recorded',
      'payment.statement-computed',
      'payment.statement-computed',
      'payment.line-settled',
      'payment.line-settled',
      'notification.sent',
    ]);
    const settled = (await lineOf('chd_1')).filter(({ type }) => type === 'payment.line-settled');
    expect(settled.map(({ data }) => data['amountTiyn'])).toEqual(['100', '50']);
    expect(await lineOf('chd_2')).toMatchObject([
      { data: { mark: 'illness' } },
      { data: { amountTiyn: '70' } },
      { data: { amountTiyn: '70', paidOn: '2026-09-18' } },
    ]);
    // Of another child in the same event nothing is left.
    expect(JSON.stringify(await lineOf('chd_1'))).not.toContain('chd_2');
  });

  it('of an exchange has each child’s own side, and not whose seat the other is', async () => {
    const side = (n: number) => ({
      ...{ childId: `chd_${n}`, guardianId: `gdn_${n}`, contractId: `con_${n}`, kindergartenId: `kdg_${n}`, groupId: `kdg_${n}.1` },
      districtId: 'tekeli',
    });
    const swap = { swapId: 'swp_1', sides: [side(1), side(2)] as [ReturnType<typeof side>, ReturnType<typeof side>], on: '2026-10-01' };
    await portrait.record(event('enrolment.swap-proposed', '2026-09-01', { ...swap, answerBy: '2026-09-04T18:59:59.999999Z' }));
    await portrait.record(event('enrolment.swap-ordered', '2026-09-03', { ...swap, newContractIds: ['con_3', 'con_4'] }));
    await portrait.record(event('enrolment.swap-completed', '2026-10-01', swap));
    const [own, other] = [await lineOf('chd_1'), await lineOf('chd_2')];
    expect(own.map(({ type }) => type)).toEqual(['enrolment.swap-proposed', 'enrolment.swap-ordered', 'enrolment.swap-completed']);
    expect(own[1]).toMatchObject({ kind: 'contract', data: { ...side(1), toKindergartenId: 'kdg_2', newContractId: 'con_3' } });
    expect(other[1]).toMatchObject({ data: { ...side(2), toKindergartenId: 'kdg_1', newContractId: 'con_4', on: '2026-10-01' } });
    expect(JSON.stringify(own)).not.toMatch(/chd_2|gdn_2|con_2|con_4/);
  });

  it('is read page by page both ways, by kind and as of a moment, without losing or repeating one', async () => {
    for (const one of events) await portrait.record(one);
    const all = (await lineOf('chd_1')).map(({ id }) => id);
    for (const newestFirst of [false, true]) {
      const read: string[] = [];
      for (let after = ''; ;) {
        const { entries, next } = await portrait.page('chd_1', { ...everything, newestFirst, limit: 1, after });
        read.push(...entries.map(({ id }) => id));
        if (next === '') break;
        after = next;
      }
      expect(read).toEqual(newestFirst ? [...all].reverse() : all);
    }
    const kinds = await portrait.page('chd_1', { ...everything, kinds: ['payment', 'notice'] });
    expect(kinds.entries.map(({ kind }) => kind)).toEqual(['payment', 'payment', 'payment', 'payment', 'notice']);
    const before = await portrait.page('chd_1', { ...everything, asOf: '2026-08-03T04:00:00.000000Z' });
    expect(before.entries).toHaveLength(3);
    await expect(portrait.page('chd_1', { ...everything, after: 'eyJ' })).rejects.toMatchObject({ code: 'voucher.cursor-invalid' });
  });

  it.each(['before', 'after'])('keeps payments alone of an erased child, the erasure told %s the rest', async (when) => {
    const erased = event('identity.child-erased', '2029-09-20', { childId: 'chd_1', erasureId: 'ers_1', documents: 0 });
    for (const one of when === 'before' ? [erased, ...events] : [...events, erased]) await portrait.record(one);
    expect([...new Set((await lineOf('chd_1')).map(({ kind }) => kind))]).toEqual(['payment', 'record']);
    expect(JSON.stringify(await lineOf('chd_1'))).not.toContain('2023-05-04');
    expect(await types('chd_2')).toContain('enrolment.marks-recorded');
    await portrait.record(event('identity.child-registered', '2029-10-01', { childId: 'chd_1', birthDate: '2023-05-04' }));
    expect(await portrait.standing('chd_1')).toMatchObject({ registeredAt: '2029-10-01T04:00:00.000000Z' });
  });

  it('is made anew from what the services told', async () => {
    for (const one of events) await portrait.record(one);
    const before = await lineOf('chd_1');
    await database.connection.collection('portrait').deleteMany({});
    const teller = (service: string) => ({
      listFacts: async ({ after }: { after?: string }) => {
        const own = events.filter(({ type }) => type.startsWith(`${service}.`)).map((one) => JSON.stringify(toEnvelope(one as never)));
        const at = Number(after ?? '') || 0;
        return { envelopes: own.slice(at, at + 1), next: at + 1 < own.length ? String(at + 1) : '' };
      },
    });
    const services = ['identity', 'queue', 'voucher', 'enrolment', 'payment', 'notification'] as const;
    const tellers = Object.fromEntries(services.map((name) => [name, teller(name)])) as never;
    for (let after = ''; ;) {
      const { next } = await rebuildPage(after, { tellers, record: (one) => portrait.record(one) });
      if (next === '') break;
      after = next;
    }
    expect(await lineOf('chd_1')).toEqual(before);
  });
});
