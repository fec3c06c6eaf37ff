import { isRejection } from '@kezek/domain';
import { until } from '@kezek/testkit';
import { type Town, answered, guardianOf, town } from '../test/town.js';

const FAMILIES = 500;
const SEATS = 20;
const INSTANCES = 3;

const given = (n: number): string => `2026-08-01T00:00:00.${String(n + 1).padStart(6, '0')}Z`;
/** Asked in an order that has nothing to do with the dates of the vouchers. */
const shuffled = Array.from({ length: FAMILIES }, (_, n) => (n * 137 + 61) % FAMILIES);
const childOf = (n: number): string => `chd_family${n}`;

describe(`${FAMILIES} families who want ${SEATS} seats at once, through ${INSTANCES} instances`, () => {
  let here: Town;
  beforeAll(async () => {
    here = await town({ instances: INSTANCES });
  });
  afterAll(() => here.stop());

  it('get them in the order of their vouchers, and every other family is told where it would stand', async () => {
    const { groupId } = await here.openGroup(SEATS);
    for (const n of shuffled) here.vouchers.set(childOf(n), { offeredAt: given(n) });
    const answers = await Promise.allSettled(
      shuffled.map((n, asked) =>
        answered(() =>
          here.clients[asked % INSTANCES]!.requestSeat(
            { childId: childOf(n), guardianId: guardianOf(childOf(n)), groupId, from: '' },
            { idempotencyKey: `ask-${n}` },
          ),
        ),
      ),
    );
    const contracts = async (n: number) => (await here.client.getEnrolment({ childId: childOf(n) })).contracts;
    const first = Array.from({ length: SEATS }, (_, n) => n);
    await until(async () => (await Promise.all(first.map(contracts))).every(([contract]) => contract?.phase === 'drafted'), {
      what: 'the first vouchers to have their seats',
    });
    expect(await here.groupNow(groupId)).toMatchObject({ held: SEATS, taken: 0, free: 0 });

    for (const [asked, n] of shuffled.entries()) {
      if (n < SEATS) continue;
      const answer = answers[asked]!;
      if (answer.status === 'rejected') {
        expect(isRejection(answer.reason) && [answer.reason.code, answer.reason.params]).toEqual([
          'enrolment.seat-gone',
          { groupId, place: 1 },
        ]);
        continue;
      }
      // It was held, and went to an earlier voucher while it was not sure yet: the family is told.
      await until(async () => (await contracts(n))[0]?.phase === 'cancelled', {
        what: `${childOf(n)} to be told`,
      });
    }
    expect((await here.client.checkInvariants({})).invariants.flatMap(({ broken }) => broken)).toEqual([]);
  }, 300_000);

  it('keep their seat once the round is over, whoever comes', async () => {
    const { groupId } = await here.openGroup(1);
    here.vouchers.set('chd_late', { offeredAt: given(900) }).set('chd_early', { offeredAt: given(0) });
    const ask = (childId: string) => here.client.requestSeat({ childId, guardianId: guardianOf(childId), groupId, from: '' });
    const { contract } = await ask('chd_late');
    here.parts.deps.clock.advance({ minutes: 10 });
    await expect(ask('chd_early')).rejects.toEqual(expect.objectContaining({ code: 'enrolment.seat-gone', params: { groupId, place: 1 } }));
    expect(await here.contractNow('chd_late', contract!.contractId)).toMatchObject({ phase: 'drafted' });
  });
});
