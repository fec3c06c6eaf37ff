import { applicationV1, benefitV1, queueV1 } from '@kezek/contracts';
import { type Actor, type Client, createClient } from '@kezek/rpc';
import { type ServiceParts, serviceParts, until } from '@kezek/testkit';
import { start } from '../service.js';

const specialist: Actor = { kind: 'staff', id: 'stf_checker' };
const seen = { documentId: '', issuedOn: '', validUntilDate: '' };

describe('an application that waits, between its family and the department', () => {
  let parts: ServiceParts<'enrolment' | 'identity'>;
  let service: Awaited<ReturnType<typeof start>>;
  let queue: Client<typeof queueV1.QueueServiceService>;
  let benefits: Client<typeof benefitV1.BenefitServiceService>;
  let applications: Client<typeof applicationV1.ApplicationServiceService>;

  const open = async (): Promise<void> => {
    // Nothing here asks for seats or for people.
    const nowhere = { enrolment: 'unix:/nowhere/nobody', identity: 'unix:/nowhere/nobody' };
    const config = { QUEUE_LOG_KEY: Buffer.alloc(32, 7).toString('base64') };
    service = await start({ ...parts.deps, config, call: nowhere });
    const options = { name: 'queue', log: parts.deps.log, deadlineMs: 30_000 };
    queue = createClient(queueV1.QueueServiceClient, service.address, options);
    benefits = createClient(benefitV1.BenefitServiceClient, service.address, options);
    applications = createClient(applicationV1.ApplicationServiceClient, service.address, options);
  };
  const close = async (): Promise<void> => {
    for (const client of [queue, benefits, applications]) client.disconnect();
    await service.stop();
  };

  beforeAll(async () => {
    parts = await serviceParts<'enrolment' | 'identity'>({ call: { enrolment: '', identity: '' } });
    parts.deps.clock.set('2026-09-01T04:00:00.000000Z');
    await open();
    for (const childId of ['chd_1', 'chd_2', 'chd_3', 'chd_4']) await apply(childId);
  });
  afterAll(async () => {
    await close();
    await parts.stop();
  });

  async function apply(childId: string): Promise<void> {
    await queue.submitApplication({
      ...{ childId, guardianId: `gdn_${childId}`, birthDate: '2023-05-04', districtId: 'taldykorgan', settlementId: 'taldykorgan' },
      ...{ languages: ['kk'], kinds: ['state'], channel: 'web', submittedAt: '', statusClass: '' },
      wishes: { kindergartenIds: ['kdg_1'], stayHours: ['9h'] },
    });
  }
  const look = async (childId: string): Promise<queueV1.Application> => (await queue.getApplication({ childId })).application!;
  const place = async (childId: string): Promise<number> => (await look(childId)).positionInCategory;
  const claims = async (after = ''): Promise<benefitV1.ListClaimsResponse> =>
    benefits.listClaims({ districtId: 'taldykorgan', limit: 1, after });

  it('keeps its place while paused, and goes on when the day is over, also after a restart', async () => {
    const { application } = await applications.pauseApplication({ childId: 'chd_2', untilDate: '2026-09-03' });
    expect(application).toMatchObject({ phase: 'waiting', pausedUntil: '2026-09-03T18:59:59.999999Z', positionInCategory: 2 });
    expect(await place('chd_3')).toBe(3);
    expect(await queue.getNextDeadline({})).toEqual({ at: '2026-09-03T18:59:59.999999Z' });
    await close();
    parts.deps.clock.set('2026-09-04T04:00:00.000000Z');
    await open();
    await until(async () => (await look('chd_2')).pausedUntil === '', { what: 'the pause to end' });
    expect(await look('chd_2')).toMatchObject({ phase: 'waiting', positionInCategory: 2 });
    expect((await applications.resumeApplication({ childId: 'chd_2' })).application).toMatchObject({ pausedSince: '' });
  });

  it('moves with its stamp, and the answer has its place there', async () => {
    const { submittedAt } = await look('chd_1');
    const asked = { childId: 'chd_1', districtId: 'eskeldi', settlementId: 'karabulak', wishes: undefined };
    const { application } = await applications.moveApplication(asked, { idempotencyKey: 'move-1' });
    expect(application).toMatchObject({ submittedAt, positionInCategory: 1, wishes: { kindergartenIds: [], stayHours: [] } });
    expect(await place('chd_2')).toBe(1);
    expect((await applications.moveApplication(asked, { idempotencyKey: 'move-1' })).application).toEqual(application);
    await applications.moveApplication({ ...asked, districtId: 'taldykorgan', settlementId: 'taldykorgan' });
    expect([await place('chd_1'), await place('chd_2')]).toEqual([1, 2]);
  });

  it('has its claims in the list of the district, the oldest due first, until they are checked', async () => {
    const claimed = await benefits.claimBenefit({ childId: 'chd_3', code: 'teacher', documentId: '', issuedOn: '' });
    expect(claimed.benefits).toMatchObject([{ phase: 'claimed', awaits: 'document', proofDueAt: '2026-09-11T18:59:59.999999Z' }]);
    parts.deps.clock.advance({ days: 3 });
    await benefits.claimBenefit({ childId: 'chd_4', code: 'orphan', documentId: '', issuedOn: '' });
    const first = await claims();
    expect(first.claims).toMatchObject([{ childId: 'chd_3', benefit: { code: 'teacher' } }]);
    const second = await claims(first.next);
    expect(second.claims).toMatchObject([{ childId: 'chd_4', benefit: { code: 'orphan', awaits: 'check' } }]);
    const { claimId } = second.claims[0]!.benefit!;
    await benefits.verifyClaim({ childId: 'chd_4', claimId, ...seen }, { actor: specialist });
    expect(await look('chd_4')).toMatchObject({ statusClass: 'priority', positionInDistrict: 1 });
    expect((await claims(first.next)).claims).toEqual([]);
    await expect(benefits.listClaims({ districtId: 'atlantis', limit: 1, after: '' })).rejects.toMatchObject({
      code: 'domain.unknown-district',
    });
  });

  it('loses a claim that nobody proves in time, and gets no turn for some days', async () => {
    parts.deps.clock.set('2026-09-11T19:00:00.000000Z');
    await until(async () => (await look('chd_3')).stopListedUntil !== '', { what: 'the claim to expire' });
    const after = await benefits.getBenefits({ childId: 'chd_3' });
    expect(after).toMatchObject({ stopListedUntil: '2026-09-22T18:59:59.999999Z', benefits: [{ phase: 'expired', reason: 'proof-term' }] });
    expect(await look('chd_3')).toMatchObject({ phase: 'waiting', statusClass: 'general' });
  });

  it('wants somebody who is known to say that a benefit is proved', async () => {
    await expect(benefits.recordBenefit({ childId: 'chd_1', code: 'orphan', ...seen })).rejects.toMatchObject({
      code: 'queue.unauthenticated',
    });
  });
});
