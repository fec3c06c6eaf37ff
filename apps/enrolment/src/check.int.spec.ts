import type { enrolmentV1 } from '@kezek/contracts';
import { until } from '@kezek/testkit';
import { type Town, town } from '../test/town.js';

/** What somebody with access to the database could do to seats and contracts, and how it comes out. */
describe('a check of seats and contracts', () => {
  let here: Town;
  let group: enrolmentV1.Group;
  let other: enrolmentV1.Group;

  beforeEach(async () => {
    here = await town({ startAt: '2026-09-28T04:00:00Z' });
    group = await here.openGroup(2);
    other = await here.openGroup(2);
    for (const childId of ['chd_1', 'chd_2']) await here.enrol(childId, group.groupId, '2026-10-01');
    await until(async () => (await broken()).length === 0, { what: 'everything to be in order' });
  });
  afterEach(() => here.stop());

  const broken = async (): Promise<string[]> =>
    (await here.client.checkInvariants({})).invariants.flatMap(({ id, broken: list }) => list.map((problem) => `${id} ${problem}`));
  /** As another version, so that a write in hand does not undo it. */
  const rewrite = (name: string, id: string, change: object) =>
    here.parts.deps.database.collection<{ _id: string }>(name).updateOne({ _id: id }, { ...change, $inc: { v: 1 } });
  const contract = async (childId: string) => (await here.client.getEnrolment({ childId })).contracts[0]!;

  it('names the child who was put into a full group (E1)', async () => {
    const seat = { contractId: 'con_forged', childId: 'chd_3', from: '2026-10-01' };
    await rewrite('group', group.groupId, { $push: { 'state.taken': seat } });
    expect(await broken()).toContainEqual(`E1 ${group.groupId}: more children than 2 seats on 2026-10-01, without a seat: chd_3`);
  });

  it('names the child whose seat was taken away (E1)', async () => {
    const { contractId } = await contract('chd_2');
    await rewrite('group', group.groupId, { $pull: { 'state.taken': { childId: 'chd_2' } } });
    expect(await broken()).toContainEqual(`E1 chd_2: ${contractId} has no seat in ${group.groupId}`);
  });

  it('names the child who was put into two kindergartens at once (E2)', async () => {
    const { contractId } = await contract('chd_1');
    const found = await here.parts.deps.database
      .collection<{ _id: string; state: { contracts: object[] } }>('enrolment')
      .findOne({ _id: 'chd_1' });
    const forged = { ...found!.state.contracts[0], contractId: 'con_forged', groupId: other.groupId, kindergartenId: other.kindergartenId };
    await rewrite('enrolment', 'chd_1', { $push: { 'state.contracts': forged } });
    expect(await broken()).toContainEqual(`E2 chd_1: ${contractId} and con_forged share 2026-10-01`);
  });

  it('names the child whose days between two kindergartens were cut out (E2)', async () => {
    const asked = { childId: 'chd_1', guardianId: 'gdn_1', groupId: other.groupId, firstDay: '2026-10-15' };
    const moving = (await here.client.requestTransfer(asked)).contract!;
    await here.signBoth(moving);
    const moved = async () => (await here.contractNow('chd_1', moving.contractId))?.phase === 'enrolled';
    await until(moved, { what: 'the transfer' });
    await rewrite('enrolment', 'chd_1', { $set: { 'state.contracts.1.from': '2026-10-20' } });
    expect(await broken()).toContainEqual(expect.stringMatching(/^E2 chd_1: con_\S+ ends and no day follows$/));
  });
});
