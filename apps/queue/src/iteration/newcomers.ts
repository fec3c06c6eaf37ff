import { type MatchingRules, type QueueSnapshot, type SnapshotApplication, type Turn, inOrder, poolKeyOf } from '@kezek/translog';

/** Those who wait now and did not when the snapshot was taken: new, restored, or moved here. */
export function cameLater<T extends { readonly applicationId: string }>(
  { applications }: Pick<QueueSnapshot, 'applications'>,
  now: readonly T[],
): T[] {
  const known = new Set(applications.map((one) => one.applicationId));
  return now.filter((one) => !known.has(one.applicationId));
}

export interface Previewed {
  readonly snapshot: QueueSnapshot;
  readonly rules: Pick<MatchingRules, 'scope'>;
  readonly turns: readonly Turn[];
}

/** Those who came or changed since, and would stand before somebody who is to get a turn and competes with them for the same seats. */
export function overtaken({ snapshot, rules, turns }: Previewed, now: readonly SnapshotApplication[]): SnapshotApplication[] {
  const before = new Map(snapshot.applications.map((one) => [one.applicationId, one]));
  const lastServed = new Map<string, SnapshotApplication>();
  for (const { applicationId } of turns) {
    const served = before.get(applicationId);
    if (served === undefined) continue;
    const last = lastServed.get(poolKeyOf(rules, served));
    if (last === undefined || isAskedBefore(last, served)) lastServed.set(poolKeyOf(rules, served), served);
  }
  return now.filter((one) => {
    const last = lastServed.get(poolKeyOf(rules, one));
    return takesPart(one) && last !== undefined && isAskedBefore(one, last) && !isSame(one, before.get(one.applicationId));
  });
}

const takesPart = ({ held, byAge }: SnapshotApplication): boolean => held === undefined && (byAge === 'yes' || byAge === 'if-others-empty');

const isAskedBefore = (a: SnapshotApplication, b: SnapshotApplication): boolean =>
  a.byAge === b.byAge ? inOrder(a, b) < 0 : a.byAge === 'yes';

/** In everything that decides a turn. */
function isSame(a: SnapshotApplication, b: SnapshotApplication | undefined): boolean {
  if (b === undefined) return false;
  const told = ({
    category,
    submittedAt,
    sequence = 0,
    settlementId,
    ageGroup,
    byAge,
    held,
    batch,
    languages,
    kinds,
  }: SnapshotApplication) =>
    JSON.stringify([category, submittedAt, sequence, settlementId, ageGroup, byAge, held, batch, languages, kinds]);
  return told(a) === told(b);
}
