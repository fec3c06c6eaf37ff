import { type Instant, type RegionPolicy, type StatusClass, isRejection } from '@kezek/domain';
import { submit } from '../application/decide.js';
import { type ApplicationState, initial } from '../application/facts.js';
import type { Plan, PlanFault, PlanNote, PlanRow, RollRow } from './plan.js';
import { type WaitingPlace, prove } from './proof.js';
import { readStamps } from './stamps.js';

export interface PlanContext {
  readonly importId: string;
  readonly documentId: string;
  readonly districtId: string;
  readonly fileDigest: string;
  readonly zone: string;
  readonly now: Instant;
  readonly policy: RegionPolicy;
  /** What the queue knows of the children of the file. */
  readonly known: ReadonlyMap<string, ApplicationState>;
  readonly waiting: readonly WaitingPlace[];
}

/** What bringing the roll over would do, decided by the very rules that submitting goes by. Does nothing. */
export function makePlan(roll: readonly RollRow[], context: PlanContext): Plan {
  const byPosition = hasPositions(roll);
  const inOrder = byPosition ? [...roll].sort((a, b) => Number(a.position) - Number(b.position) || a.row - b.row) : roll;
  const stamps = readStamps(inOrder, context.zone);
  const firstRows = firstRowOf(roll);
  const rows = inOrder.map((row, at) => {
    const sequence = byPosition ? at + 1 : row.row;
    const stamp = stamps.get(row.row);
    const duplicate = row.childId === '' ? undefined : firstRows.get(row.childId);
    return planRow(row, { ...context, sequence, stamp, otherRow: duplicate === row.row ? undefined : duplicate });
  });
  const good = rows.filter(({ faults }) => faults.length === 0);
  const old = byPosition
    ? good
    : [...good].sort((a, b) => (a.submittedAt < b.submittedAt ? -1 : a.submittedAt > b.submittedAt ? 1 : a.row - b.row));
  const { importId, documentId, districtId, fileDigest, zone } = context;
  return {
    ...{ importId, documentId, districtId, fileDigest, zone },
    rows: [...rows].sort((a, b) => a.row - b.row),
    proof: prove(old, context.waiting, byPosition ? 'position' : 'stamp'),
  };
}

/** Of people, and of the old list: submitting does not look at them. */
const NOT_NEEDED_TO_TRY: ReadonlySet<string> = new Set(['childName', 'relation', 'phone', 'phone2', 'position']);

interface RowContext extends PlanContext {
  readonly sequence: number;
  readonly stamp: { readonly at: Instant | undefined; readonly repeatedHour: boolean } | undefined;
  readonly otherRow: number | undefined;
}

function planRow(row: RollRow, context: RowContext): PlanRow {
  const { sequence, stamp, otherRow } = context;
  const faults: PlanFault[] = [...row.faults];
  if (stamp !== undefined && stamp.at === undefined) faults.push({ column: 'stamp', code: 'queue.stamp-does-not-exist' });
  if (otherRow !== undefined) faults.push({ column: 'childIin', code: 'queue.import-row-twice', otherRow });
  // A name that has to be put right hides nothing else: every fault is told at once.
  const ready = faults.every(({ column }) => NOT_NEEDED_TO_TRY.has(column)) && row.childId !== '' && stamp?.at !== undefined;
  const tried = ready ? tryToSubmit(row, stamp.at, context) : { category: 0, fault: undefined };
  if (tried.fault !== undefined) faults.push(tried.fault);
  const notes: PlanNote[] = [];
  if (stamp?.repeatedHour === true) notes.push('repeated-hour');
  if (row.statusClass !== 'general' && row.statusClass !== '') notes.push('class-without-proof');
  const { position, childId, guardianId, birthDate, settlementId, languages, kinds } = row;
  return {
    ...{ row: row.row, position, sequence, childId, guardianId, birthDate, settlementId, languages, kinds, faults, notes },
    submittedAt: stamp?.at ?? '',
    category: tried.category,
    statusClass: row.statusClass as StatusClass | '',
  };
}

function tryToSubmit(
  row: RollRow,
  submittedAt: Instant,
  { districtId, known, now, policy, sequence, importId }: RowContext,
): { category: number; fault: PlanFault | undefined } {
  const { childId, guardianId, birthDate, settlementId, languages, kinds, statusClass } = row;
  const command = {
    ...{ applicationId: `${importId}.${row.row}`, childId, guardianId, birthDate, districtId, settlementId, languages, kinds },
    channel: 'import' as const,
    imported: { submittedAt, statusClass: statusClass as StatusClass, sequence, importId },
  };
  try {
    const [fact] = submit(known.get(childId) ?? initial, command, { now, policy });
    return { category: fact?.type === 'queue.application-submitted' ? fact.data.category : 0, fault: undefined };
  } catch (error) {
    if (!isRejection(error)) throw error;
    const where = error.params['districtId'];
    const fault = { column: columnOf(error.code), code: error.code };
    return { category: 0, fault: typeof where === 'string' ? { ...fault, districtId: where } : fault };
  }
}

/** Where in the row the person who puts it right has to look. */
function columnOf(code: string): string {
  if (code.includes('stamp')) return 'stamp';
  if (code.includes('language')) return 'languages';
  if (code.includes('kind')) return 'kinds';
  return code.includes('settlement') ? 'settlement' : 'childIin';
}

/** Each row has one, but those that wrote it wrong. */
const hasPositions = (roll: readonly RollRow[]): boolean =>
  roll.some(({ position }) => position !== '') &&
  roll.every(({ position, faults }) => position !== '' || faults.some(({ column }) => column === 'position'));

function firstRowOf(roll: readonly RollRow[]): Map<string, number> {
  const first = new Map<string, number>();
  for (const { childId, row } of roll) if (childId !== '' && !first.has(childId)) first.set(childId, row);
  return first;
}
