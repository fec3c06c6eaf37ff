import { z } from 'zod';
import { digest, id, instant } from './shapes.js';

const count = z.number().int().min(0);
const anImport = z.object({ importId: id, districtId: id });

/** Bringing over an old queue. What the file says stays in identity; here are digests and numbers. */
export const importEvents = {
  /** A dry run: what would be brought over, and in which order. */
  'queue.import-planned': anImport.extend({
    documentId: id,
    fileDigest: digest,
    planDigest: digest,
    zone: z.string().regex(/^[A-Za-z0-9_+/-]{1,60}$/, 'a time zone'),
    rows: count,
    faulty: count,
    /** Pairs of rows that change sides, whatever the cause. */
    inversions: count,
    by: id,
    plannedAt: instant,
  }),
  /** The second signature: rows are registered and submitted from now on. */
  'queue.import-approved': anImport.extend({ plannedBy: id, by: id, withoutFaulty: z.boolean(), approvedAt: instant }),
  'queue.import-completed': anImport.extend({ submitted: count, refused: count }),
  'queue.import-rollback-ordered': anImport.extend({
    reason: z.enum(['wrong-file', 'wrong-order', 'not-authorised', 'duplicate-import', 'other']),
    by: id,
  }),
  /** What still waited untouched is withdrawn; what has a turn, or was changed by its family, is kept. */
  'queue.import-rolled-back': anImport.extend({ withdrawn: count, kept: count }),
} as const;
