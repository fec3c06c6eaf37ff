import { isRejection } from '@kezek/domain';
import { until } from '@kezek/testkit';
import { type Town, answered, guardianOf, town } from '../test/town.js';

/** Everybody asks at once, through two instances. `RUSH=500,20` tries the size of an opening day. */
const [FAMILIES = 60, SEATS = 10] = (process.env['RUSH'] ?? '60,10').split(',').map(Number);

describe(`${FAMILIES} families who want ${SEATS} seats at once, through two instances`, () => {
  let here: Town;
  beforeAll(async () => {
    here = await town({ instances: 2 });
  });
  afterAll(() => here.stop());

  const children = Array.from({ length: FAMILIES }, (_, n) => `chd_rush${n}`);

  it('get exactly so many, and the others are told so', async () => {
    const { groupId } = await here.openGroup(SEATS);
    const answers = await Promise.allSettled(
      children.map((childId, n) =>
        answered(() =>
          here.clients[n % 2]!.requestSeat({ childId, guardianId: guardianOf(childId), groupId, from: '' }, { idempotencyKey: `ask-${n}` }),
        ),
      ),
    );
    const served = children.filter((_, n) => answers[n]!.status === 'fulfilled');
    const reasons = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []));
    expect(served).toHaveLength(SEATS);
    expect(reasons.filter((reason) => !isRejection(reason) || reason.code !== 'enrolment.seat-gone')).toEqual([]);
    expect(await here.groupNow(groupId)).toMatchObject({ held: SEATS, taken: 0, free: 0 });

    // Nobody who was refused is left with anything, and may ask elsewhere.
    const refusedOnes = children.filter((childId) => !served.includes(childId));
    for (const childId of refusedOnes) expect((await here.client.getEnrolment({ childId })).contracts).toEqual([]);

    // All sign, half of them twice, again through both: each seat is taken once.
    const contracts = await Promise.all(served.map(async (childId) => (await here.client.getEnrolment({ childId })).contracts[0]!));
    await Promise.all([...contracts, ...contracts.slice(SEATS / 2)].map((contract) => here.signBoth(contract)));
    await until(async () => (await here.groupNow(groupId)).taken === SEATS, { what: 'all seats to be taken' });
    expect(await here.groupNow(groupId)).toMatchObject({ held: 0, taken: SEATS, free: 0 });
    expect((await here.client.checkInvariants({})).invariants.map(({ id, broken }) => [id, broken])).toEqual([
      ['E1', []],
      ['E2', []],
      ['A1', []],
      ['V-E', []],
      ['C-S', []],
    ]);
  }, 300_000);

  it('one child asked for by two guardians for two groups at once gets one seat', async () => {
    const groups = [await here.openGroup(5), await here.openGroup(5)];
    const answers = await Promise.allSettled(
      groups.map(({ groupId }, n) => here.clients[n]!.requestSeat({ childId: 'chd_both', guardianId: `gdn_${n}00`, groupId, from: '' })),
    );
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const held = await Promise.all(groups.map(async ({ groupId }) => (await here.groupNow(groupId)).held));
    expect(held.sort()).toEqual([0, 1]);
  });
});
