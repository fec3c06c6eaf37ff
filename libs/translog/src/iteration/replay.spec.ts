import type { LocalDate } from '@kezek/domain';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { arbitraryRules, arbitrarySnapshot, rules, seats, snapshot, stamp, waits } from '../../test/queues.js';
import { match } from './matching.js';
import { inOrder } from './order.js';
import { type Protocol, protocolText } from './protocol.js';
import { type Published, replay } from './replay.js';
import { type MatchingRules, type QueueSnapshot, canonicalSnapshot } from './snapshot.js';

const publish = (taken: QueueSnapshot, by: MatchingRules): Published => {
  const about = { iterationId: 'itr_tekeli.1', districtId: taken.districtId, on: taken.on as LocalDate };
  const hashes = { snapshotHash: 'a'.repeat(64), policyHash: 'b'.repeat(64) };
  const { turns, passedOver, skippedSettlementIds } = match(taken, by);
  const notGiven = turns.slice(0, 1).map(({ applicationId }) => ({ applicationId, reason: 'gone' as const }));
  const protocol: Protocol = { ...about, ...hashes, turns: turns.slice(1), notGiven, passedOver, skippedSettlementIds, cameLater: [] };
  return { snapshot: JSON.stringify(taken), rules: JSON.stringify(by), protocol: protocolText(protocol) };
};
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('an iteration computed again (domain J77)', () => {
  it('has the same hash, and nothing against the order', () => {
    fc.assert(
      fc.property(arbitrarySnapshot, arbitraryRules, (taken, by) => {
        const published = publish(canonicalSnapshot(taken), by);
        const again = replay(published);
        expect([hashOf(again.protocol), again.faults]).toEqual([hashOf(published.protocol), []]);
      }),
    );
  });

  it('has another hash when one turn, one reason or one stamp was changed', () => {
    const applications = [waits('app_a'), waits('app_b', { submittedAt: stamp(2) }), waits('app_c', { submittedAt: stamp(3) })];
    const published = publish(snapshot({ applications, seats: [seats(2)] }), rules);
    const changes: [keyof Published, string, string][] = [
      ['protocol', '"reason":"no-seat"', '"reason":"too-old"'],
      ['protocol', '"applicationId":"app_b","category"', '"applicationId":"app_c","category"'],
      ['snapshot', stamp(3), stamp(0)],
      ['rules', '"quotas":[]', '"quotas":[{"category":17,"turnsMax":1}]'],
    ];
    for (const [part, from, to] of changes) {
      expect(published[part]).toContain(from);
      const changed = { ...published, [part]: published[part].replace(from, to) };
      expect(replay(changed).protocol).not.toBe(changed.protocol);
    }
  });

  it('with another category of one application changes its own outcome and that of at most one other, behind its better place', () => {
    const byCategory: MatchingRules = { ...rules, scope: 'city', interleave: { priority: 0, general: 1 }, lastCategory: 6 };
    const single = arbitrarySnapshot.map((taken) => ({
      ...taken,
      applications: taken.applications.map(({ batch: _, ...one }) => ({ ...one, byAge: 'yes' as const })),
    }));
    fc.assert(
      fc.property(single, fc.nat(), fc.integer({ min: 1, max: 6 }), (taken, pick, category) => {
        const one = taken.applications[pick % Math.max(1, taken.applications.length)];
        fc.pre(one !== undefined);
        const moved = { ...one!, category };
        const changed = { ...taken, applications: taken.applications.map((other) => (other === one ? moved : other)) };
        const served = (queue: QueueSnapshot) => new Set(match(queue, byCategory).turns.map((turn) => turn.applicationId));
        const [before, after] = [served(taken), served(changed)];
        const others = taken.applications.filter(
          (other) => other !== one && before.has(other.applicationId) !== after.has(other.applicationId),
        );
        const better = inOrder(one!, moved) < 0 ? one! : moved;
        expect(others.length).toBeLessThanOrEqual(1);
        expect(others.every((other) => inOrder(better, other) < 0)).toBe(true);
        const unchanged = taken.applications.filter((other) => other !== one && !others.includes(other));
        const order = (queue: QueueSnapshot) =>
          match(queue, byCategory).turns.flatMap((turn) => unchanged.find((other) => other.applicationId === turn.applicationId) ?? []);
        expect(order(changed)).toEqual(order(taken));
      }),
      { numRuns: 500 },
    );
  });
});
