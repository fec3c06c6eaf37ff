import type { SnapshotApplication } from './snapshot.js';

/** Category, then the stamp, then the public number where two stamps are equal. */
export const inOrder = (a: SnapshotApplication, b: SnapshotApplication): number =>
  a.category - b.category || compare(a.submittedAt, b.submittedAt) || compare(a.applicationId, b.applicationId);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
