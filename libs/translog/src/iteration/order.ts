import type { SnapshotApplication } from './snapshot.js';

type Standing = Pick<SnapshotApplication, 'category' | 'submittedAt' | 'sequence' | 'applicationId'>;

/** Category, then the stamp; where two stamps are equal the sequence, and the public number last. */
export const inOrder = (a: Standing, b: Standing): number =>
  a.category - b.category ||
  compare(a.submittedAt, b.submittedAt) ||
  (a.sequence ?? 0) - (b.sequence ?? 0) ||
  compare(a.applicationId, b.applicationId);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
