/**
 * Which parts of a fact of the queue the public log holds, by type. Whatever is not named here stays out of it: children, guardians, days of
 * birth, benefits and documents. A type that is not named at all is not for the public log.
 */
const PLACE = ['placement.districtId', 'placement.settlementId', 'placement.ageGroup', 'placement.languages', 'placement.kinds'] as const;

const STAFF_DECISION = ['by'] as const;

const PUBLIC_PARTS: Readonly<Record<string, readonly string[]>> = {
  'queue.application-submitted': [
    'applicationId',
    'category',
    'statusClass',
    'submittedAt',
    'sequence',
    'channel',
    'policyDigest',
    'importId',
    ...PLACE,
  ],
  'queue.wishes-changed': ['applicationId', 'category', ...PLACE],
  'queue.application-moved': ['applicationId', 'from', 'category', ...PLACE],
  'queue.application-paused': ['applicationId', 'until'],
  'queue.application-resumed': ['applicationId', 'cause'],
  'queue.benefit-claimed': ['applicationId'],
  'queue.benefit-documented': ['applicationId'],
  'queue.benefit-verified': ['applicationId'],
  'queue.benefit-refused': ['applicationId'],
  'queue.benefit-expired': ['applicationId', 'cause'],
  'queue.stop-listed': ['applicationId', 'until'],
  'queue.category-changed': ['applicationId', 'from', 'to', 'cause', 'statusClass', 'epochId', 'reason'],
  'queue.place-change-announced': ['applicationId', 'epochId', 'effectiveOn', 'from', 'to', 'reason'],
  'queue.place-change-cancelled': ['applicationId', 'epochId', 'effectiveOn'],
  'queue.application-withdrawn': ['applicationId', 'reason', 'epochId', 'proposedBy', ...STAFF_DECISION],
  'queue.turn-given': ['applicationId', 'iterationId', 'category', 'submittedAt', 'ordinal', ...PLACE],
  'queue.turn-seated': ['applicationId'],
  'queue.turn-unseated': ['applicationId'],
  'queue.application-inactivated': ['applicationId', 'cause', 'restorableUntil'],
  'queue.application-restored': ['applicationId'],
  'queue.application-annulled': ['applicationId', 'cause', 'iterationId'],
  'queue.application-fulfilled': ['applicationId'],
  'queue.placement-ended': ['applicationId'],
  // What a family is suspected of is nobody else's business while it is not decided.
  'queue.ending-proposed': ['applicationId', 'districtId', 'decideBy', ...STAFF_DECISION],
  'queue.ending-returned': ['applicationId', 'districtId', 'proposedBy', ...STAFF_DECISION],
  'queue.ending-overdue': ['applicationId', 'districtId', 'decideBy'],
  'queue.reinstatement-asked': [
    'applicationId',
    'reinstatementId',
    'districtId',
    'cause',
    'askedBy',
    'submittedAt',
    'sequence',
    'decideBy',
    ...STAFF_DECISION,
  ],
  'queue.reinstatement-taken-back': ['applicationId', 'reinstatementId', 'districtId'],
  'queue.reinstatement-proposed': ['applicationId', 'reinstatementId', 'districtId', 'outcome', 'reason', ...STAFF_DECISION],
  'queue.reinstatement-returned': ['applicationId', 'reinstatementId', 'districtId', ...STAFF_DECISION],
  'queue.reinstatement-overdue': ['applicationId', 'reinstatementId', 'districtId', 'decideBy'],
  'queue.reinstatement-refused': ['applicationId', 'reinstatementId', 'districtId', 'reason', 'proposedBy', ...STAFF_DECISION],
  'queue.application-reinstated': [
    'applicationId',
    'reinstatementId',
    'cause',
    'category',
    'statusClass',
    'submittedAt',
    'sequence',
    'supersedes',
    'proposedBy',
    ...STAFF_DECISION,
    ...PLACE,
  ],
  'queue.iteration-previewed': [
    'iterationId',
    'districtId',
    'snapshotHash',
    'policyHash',
    'logSize',
    'turns',
    'waiting',
    'skippedSettlementIds',
    'continues',
    ...STAFF_DECISION,
  ],
  'queue.turn-returned': ['iterationId', 'districtId', 'applicationId'],
  'queue.iteration-continued': ['iterationId', 'districtId', 'continuedBy', 'applicationIds'],
  'queue.iteration-approved': ['iterationId', 'districtId', 'turnCount', 'previewedBy', 'approvedBy', 'approvedOn'],
  'queue.iteration-started': ['iterationId', 'districtId'],
  'queue.iteration-refused': ['iterationId', 'districtId', 'reason'],
  'queue.iteration-completed': ['iterationId', 'districtId', 'turnCount', 'protocolHash'],
  'queue.import-planned': ['importId', 'districtId', 'fileDigest', 'planDigest', 'zone', 'rows', 'faulty', 'inversions', ...STAFF_DECISION],
  'queue.import-approved': ['importId', 'districtId', 'plannedBy', 'withoutFaulty', ...STAFF_DECISION],
  'queue.import-completed': ['importId', 'districtId', 'submitted', 'refused'],
  'queue.import-rollback-ordered': ['importId', 'districtId', 'reason', ...STAFF_DECISION],
  'queue.import-rolled-back': ['importId', 'districtId', 'withdrawn', 'kept'],
  'queue.epoch-previewed': [
    'epochId',
    'districtId',
    'kind',
    'effectiveOn',
    'planDigest',
    'policyDigest',
    'logSize',
    'waiting',
    'changed',
    'leaving',
    'previewedOn',
    ...STAFF_DECISION,
  ],
  'queue.epoch-announced': ['epochId', 'districtId', 'effectiveOn', 'announcedOn', 'late', ...STAFF_DECISION],
  'queue.epoch-opened': ['epochId', 'districtId', 'number', 'on', 'openedAt'],
  'queue.epoch-closed': ['epochId', 'districtId', 'changed', 'left'],
  'queue.epoch-cancelled': ['epochId', 'districtId', 'reason', ...STAFF_DECISION],
};

/** One line of the public log: what happened in the queue, and when. */
export interface LogEntry {
  /** Instant in UTC. */
  readonly at: string;
  /** As the event of the same name. */
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Whether the public log has entries of this type. */
export const isPublic = (type: string): boolean => Object.hasOwn(PUBLIC_PARTS, type);

/** Types the public log has entries of. */
export const publicTypes = (): string[] => Object.keys(PUBLIC_PARTS);

/** @throws Error if the type has no entries in the public log */
export function publicPart(type: string, data: object): Record<string, unknown> {
  const parts = PUBLIC_PARTS[type];
  if (parts === undefined) throw new Error(`${type} has no public part`);
  const shown: Record<string, unknown> = {};
  for (const part of parts) copy(data as Record<string, unknown>, shown, part.split('.'));
  return shown;
}

/** The bytes that are hashed and handed out: one line of JSON. */
export const entryText = ({ at, type, data }: LogEntry): string => JSON.stringify({ at, type, data });

/** @throws SyntaxError, TypeError if it is not the text of an entry */
export function parseEntry(text: string): LogEntry {
  const { at, type, data } = JSON.parse(text) as Partial<LogEntry>;
  if (typeof at !== 'string' || typeof type !== 'string' || typeof data !== 'object' || data === null)
    throw new TypeError('Not an entry of the log');
  return { at, type, data };
}

function copy(from: Record<string, unknown>, into: Record<string, unknown>, [key, ...rest]: readonly string[]): void {
  if (key === undefined || from[key] === undefined) return;
  if (rest.length === 0) {
    into[key] = from[key];
    return;
  }
  const within = (into[key] ??= {}) as Record<string, unknown>;
  copy(from[key] as Record<string, unknown>, within, rest);
}
