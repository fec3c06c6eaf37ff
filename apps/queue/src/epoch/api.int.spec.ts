import { epochV1, queueV1 } from '@kezek/contracts';
import { instantFromLocal } from '@kezek/domain';
import { type Actor, type Client, createClient } from '@kezek/rpc';
import { type ServiceParts, serviceParts, until } from '@kezek/testkit';
import { start } from '../service.js';

const maker: Actor = { kind: 'staff', id: 'stf_maker' };
const approver: Actor = { kind: 'staff', id: 'stf_approver' };

describe('the yearly update, as its callers see it', () => {
  let parts: ServiceParts<'enrolment' | 'identity'>;
  let service: Awaited<ReturnType<typeof start>>;
  let queue: Client<typeof queueV1.QueueServiceService>;
  let epochs: Client<typeof epochV1.EpochServiceService>;

  beforeAll(async () => {
    parts = await serviceParts<'enrolment' | 'identity'>({
      start: '2026-06-01T04:00:00.000000Z',
      call: { enrolment: 'unix:/nobody', identity: 'unix:/nobody' },
    });
    service = await start({ ...parts.deps, config: { QUEUE_LOG_KEY: Buffer.alloc(32, 7).toString('base64') } });
    const options = { name: 'queue', log: parts.deps.log, deadlineMs: 30_000 };
    queue = createClient(queueV1.QueueServiceClient, service.address, options);
    epochs = createClient(epochV1.EpochServiceClient, service.address, options);
  });
  afterAll(async () => {
    queue.disconnect();
    epochs.disconnect();
    await service.stop();
    await parts.stop();
  });

  const at = (text: string) => parts.deps.clock.set(instantFromLocal(text, parts.deps.policy.zone));
  const apply = async (childId: string, birthDate: string): Promise<queueV1.Application> => {
    const wish = { birthDate, districtId: 'tekeli', settlementId: 'tekeli', languages: ['kk'], kinds: ['private'], channel: 'web' };
    const request = { ...wish, childId, guardianId: `gdn_${childId}`, submittedAt: '', statusClass: '', wishes: undefined };
    return (await queue.submitApplication(request as never, { idempotencyKey: `apply-${childId}` })).application!;
  };
  const look = async (childId: string) => (await queue.getApplication({ childId })).application!;
  const changeOf = async (childId: string) => (await epochs.getPlaceChange({ childId })).change;
  const listed = () => epochs.listEpochs({ districtId: 'tekeli', announcedOnly: false, limit: 10 });

  it('says when the next one is, and shows a dry run to the department alone', async () => {
    await apply('chd_1', '2023-08-30');
    await apply('chd_2', '2023-09-05');
    await apply('chd_3', '2023-08-30');
    await until(async () => (await look('chd_3')).positionInDistrict === 2, { what: 'three who wait' });
    expect(await listed()).toEqual({
      epochs: [],
      next: { effectiveOn: '2026-06-30', kind: 'recategorisation', announceBy: '2026-06-16' },
    });
    // The last day on which it can be announced in time is what the clock of a demonstration may leap to.
    expect(await queue.getNextDeadline({})).toEqual({ at: '2026-06-15T19:00:00.000000Z' });
    const asked = { districtId: 'tekeli', effectiveOn: '' };
    const { epoch } = await epochs.previewEpoch(asked, { actor: maker, idempotencyKey: 'dry-run-1' });
    expect((await epochs.previewEpoch(asked, { actor: maker, idempotencyKey: 'dry-run-1' })).epoch).toEqual(epoch);
    expect(epoch).toMatchObject({ epochId: 'epc_tekeli.1', phase: 'previewed', waiting: 3, changed: 3, leaving: 0 });
    const page = { epochId: 'epc_tekeli.1', changedOnly: true, limit: 2 };
    const one = await epochs.getEpochPlan({ ...page, after: '' });
    const two = await epochs.getEpochPlan({ ...page, after: one.next });
    expect([...one.rows, ...two.rows].map(({ from, to, reason }) => [from, to, reason])).toEqual([
      [{ category: 19, place: 1 }, { category: 18, place: 1 }, 'age'],
      [{ category: 19, place: 2 }, { category: 18, place: 2 }, 'age'],
      [{ category: 20, place: 1 }, { category: 19, place: 1 }, 'age'],
    ]);
    expect(two.next).toBe('');
    expect((await epochs.listEpochs({ districtId: 'tekeli', announcedOnly: true, limit: 10 })).epochs).toEqual([]);
    expect(await changeOf('chd_3')).toBeUndefined();
  });

  it('is announced by another person, and each family is told its places', async () => {
    const announce = (actor: Actor) => epochs.announceEpoch({ epochId: 'epc_tekeli.1' }, { actor });
    await expect(announce(maker)).rejects.toMatchObject({ code: 'queue.same-person' });
    expect((await announce(approver)).epoch).toMatchObject({ phase: 'announced', announcedBy: 'stf_approver', late: false });
    await until(async () => (await changeOf('chd_3')) !== undefined, { what: 'the family to be told' });
    expect(await changeOf('chd_3')).toMatchObject({
      effectiveOn: '2026-06-30',
      from: { category: 19, place: 2 },
      to: { category: 18, place: 2 },
      reason: 'age',
    });
    await expect(epochs.cancelEpoch({ epochId: 'epc_tekeli.1' }, { actor: maker })).rejects.toMatchObject({
      code: 'queue.epoch-prescribed',
    });
    expect((await look('chd_3')).category).toBe(19);
  });

  it('is done when 30 June begins: categories are others, stamps are not, and the rest is as announced', async () => {
    const before = await look('chd_3');
    at('2026-06-16T00:01');
    await until(async () => (await queue.getNextDeadline({})).at === '2026-06-29T19:00:00.000000Z', { what: 'its day to be next' });
    at('2026-06-30T00:01');
    await until(async () => (await listed()).epochs[0]?.phase === 'closed', { what: 'the update to be done' });
    expect((await listed()).epochs[0]).toMatchObject({ openedOn: '2026-06-30', changedCount: 3, leftCount: 0 });
    for (const [childId, place] of [
      ['chd_2', 1],
      ['chd_3', 2],
    ] as const) {
      await until(async () => (await look(childId)).positionInCategory === place, { what: `the new place of ${childId}` });
    }
    expect(await look('chd_3')).toMatchObject({ category: 18, submittedAt: before.submittedAt });
    expect(await look('chd_2')).toMatchObject({ category: 19, positionInCategory: 1 });
    expect(await changeOf('chd_3')).toBeUndefined();
    expect((await apply('chd_4', '2023-08-30')).category).toBe(18);
  });

  it('is refused for a day the policy knows nothing of, and where there is no such epoch', async () => {
    await expect(epochs.previewEpoch({ districtId: 'tekeli', effectiveOn: '2026-12-31' }, { actor: maker })).rejects.toMatchObject({
      code: 'queue.epoch-not-prescribed',
      params: { next: '2027-06-30' },
    });
    await expect(epochs.getEpoch({ epochId: 'epc_tekeli.99' })).rejects.toMatchObject({ code: 'queue.epoch-not-found' });
  });
});
