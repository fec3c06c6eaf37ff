import type { Instant } from '@kezek/domain';
import { type ServiceParts, serviceParts } from '@kezek/testkit';
import { reactions } from '../reactions.js';
import { Kinship } from './kinship.js';
import { bookedQueue } from './standing-queue.js';
import { seenAt } from './take.js';

const NOW = '2026-09-01T04:00:00.000000Z' as Instant;

describe('guardians as identity tells of them', () => {
  let parts: ServiceParts<never>;
  let kinship: Kinship;

  beforeAll(async () => {
    parts = await serviceParts({ start: NOW });
    kinship = new Kinship(parts.deps.database);
    await kinship.ensureIndexes();
  });
  afterAll(() => parts.stop());

  const linked = (seq: number, childId: string, guardianId: string) => hear('identity.guardian-linked', seq, { childId, guardianId });
  const unlinked = (seq: number, childId: string, guardianId: string) => hear('identity.guardian-unlinked', seq, { childId, guardianId });
  const hear = (type: 'identity.guardian-linked' | 'identity.guardian-unlinked' | 'identity.child-erased', seq: number, data: object) =>
    reactions({ kinship } as never)[type]!({ seq, data } as never, new AbortController().signal);
  const guardiansOf = async (childId: string) => (await kinship.guardiansOf([childId])).get(childId)?.sort();

  it('are those by the last word of each, in whatever order words come and however often', async () => {
    await linked(2, 'chd_a', 'gdn_mother');
    await linked(5, 'chd_a', 'gdn_father');
    await linked(2, 'chd_a', 'gdn_mother');
    expect(await guardiansOf('chd_a')).toEqual(['gdn_father', 'gdn_mother']);
    await unlinked(7, 'chd_a', 'gdn_father');
    await linked(5, 'chd_a', 'gdn_father');
    expect(await guardiansOf('chd_a')).toEqual(['gdn_mother']);
    await unlinked(4, 'chd_b', 'gdn_aunt');
    await linked(3, 'chd_b', 'gdn_aunt');
    expect(await guardiansOf('chd_b')).toBeUndefined();
  });

  it('are forgotten with an erased child', async () => {
    await linked(2, 'chd_gone', 'gdn_mother');
    await hear('identity.child-erased', 9, { childId: 'chd_gone' });
    expect(await guardiansOf('chd_gone')).toBeUndefined();
  });

  it('make twins of two guardians one batch of a snapshot, named by a public number alone', async () => {
    await linked(2, 'chd_t1', 'gdn_m');
    await linked(2, 'chd_t2', 'gdn_f');
    await linked(3, 'chd_t2', 'gdn_m');
    const standing = (n: number, guardianId: string) => ({
      ...{ applicationId: `app_t${n}`, childId: `chd_t${n}`, guardianId, birthDate: '2023-05-04', statusClass: 'general', category: 18 },
      ...{ submittedAt: `2026-08-0${n}T04:00:00.000000Z`, sequence: 0, districtId: 'tekeli', settlementId: 'tekeli', ageGroup: 3 },
      ...{ languages: ['kk'], kinds: ['private'], paused: false, stopListedUntil: '' },
    });
    const publicLog = { catchUp: () => Promise.resolve(), size: 2, book: { waiting: () => [standing(1, 'gdn_m'), standing(2, 'gdn_f')] } };
    const applications = { find: () => Promise.resolve([]) };
    const { waiting } = await bookedQueue({ publicLog, applications, kinship } as never)('tekeli');
    const seen = seenAt(NOW, { waiting, policy: parts.deps.policy });
    expect(seen.map(({ applicationId, batch }) => [applicationId, batch])).toEqual([
      ['app_t1', 'app_t1'],
      ['app_t2', 'app_t1'],
    ]);
    expect(JSON.stringify(seen)).not.toMatch(/gdn_|chd_/);
  });
});
