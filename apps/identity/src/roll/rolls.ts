import { type RegionPolicy, Rejection, isRejection } from '@kezek/domain';
import type { Clock } from '@kezek/service';
import type { ChangeRequest } from '@kezek/stream';
import type { Children } from '../children.js';
import { isGuardianOf } from '../child/facts.js';
import { registerWritten } from '../guardian/register.js';
import type { Stores } from '../stores.js';
import { type Column, columnsOf } from './columns.js';
import { type Row, type RowFault, type RowPeople, parseRow } from './row.js';
import { readTable } from './table.js';

export const ROLL_PURPOSE = 'import';
/** Rolls read of late; the next page of one comes soon. */
const KEPT_READ = 2;
export const ROLL_PAGE_MAX = 1_000;

export interface Roll {
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
  readonly digest: string;
}

export interface ListedRow extends Omit<Row, 'people'> {
  /** Empty where the row does not say who it is. */
  readonly childId: string;
  readonly guardianId: string;
  readonly birthDate: string;
}

export interface RegisteredRow {
  readonly row: number;
  readonly childId: string;
  readonly guardianId: string;
  readonly birthDate: string;
  /** Why they were not registered; empty if they were. */
  readonly code: string;
}

/**
 * Rolls of old queues are read here and nowhere else, because their rows hold numbers, names and phones and this is the one service that may
 * know them. Outside, a person of a roll is the id that registering would give: it is derived from the number, so that it can be told, and
 * looked for in the queue, before anybody is registered. The queue therefore plans, approves and runs an import row by row without ever
 * seeing whom it is about, and nothing personal can get into its events, its log or its database.
 */
export class Rolls {
  private readonly read = new Map<string, Promise<Roll>>();

  constructor(
    private readonly stores: Stores,
    private readonly deps: { readonly clock: Clock; readonly policy: RegionPolicy; readonly children: Pick<Children, 'register'> },
  ) {}

  /** @throws Rejection identity.document-not-found, and those of `readTable` and `columnsOf` */
  async open(documentId: string): Promise<Roll> {
    // One that was erased meanwhile is not read from memory either.
    const known = (await this.stores.documents.isKept(documentId)) ? this.read.get(documentId) : undefined;
    this.read.delete(documentId);
    const roll = known ?? this.parse(documentId);
    this.read.set(documentId, roll);
    for (const [oldest] of this.read) {
      if (this.read.size <= KEPT_READ) break;
      this.read.delete(oldest);
    }
    try {
      return await roll;
    } catch (error) {
      this.read.delete(documentId);
      throw error;
    }
  }

  /** What rows say, without who they are about. Registers nobody. */
  async list(documentId: string, { offset, limit }: { offset: number; limit: number }): Promise<{ roll: Roll; rows: ListedRow[] }> {
    const roll = await this.open(documentId);
    const page = roll.rows.slice(offset, offset + Math.min(limit, ROLL_PAGE_MAX));
    return { roll, rows: await Promise.all(page.map((row) => this.listed(row))) };
  }

  /** The same rows again change nothing. Each that cannot be registered says why. */
  async register(documentId: string, numbers: readonly number[], request: ChangeRequest): Promise<RegisteredRow[]> {
    const { rows } = await this.open(documentId);
    const byNumber = new Map(rows.map((row) => [row.row, row]));
    const registered: RegisteredRow[] = [];
    // One after another: brothers and sisters share a guardian.
    for (const number of numbers) registered.push(await this.registerOne(byNumber.get(number), number, request));
    return registered;
  }

  private async registerOne(row: Row | undefined, number: number, { correlationId, actor }: ChangeRequest): Promise<RegisteredRow> {
    const nobody = { row: number, childId: '', guardianId: '', birthDate: '' };
    if (row === undefined || !isWhole(row.people)) return { ...nobody, code: 'identity.roll-row-faulty' };
    const request = { correlationId, ...(actor === undefined ? {} : { actor }) };
    try {
      const { people } = row;
      const [locale = 'kk'] = this.deps.policy.interfaceLanguages;
      const guardianId = await registerWritten(this.stores, { iin: people.guardianIin, phones: people.phones, locale }, request);
      const { childIin: iin, childName: name, relation } = people;
      const { childId, birthDate, pending } = await this.deps.children.register({ guardianId, iin, name, relation }, request);
      return { row: number, childId, guardianId, birthDate, code: pending ? 'identity.child-has-other-guardian' : '' };
    } catch (error) {
      if (isRejection(error)) return { ...nobody, code: error.code };
      throw error;
    }
  }

  private async listed({ people, faults, ...row }: Row): Promise<ListedRow> {
    const { lookup } = this.stores;
    const childId = people.childIin === undefined ? '' : lookup.personId('chd', people.childIin);
    const guardianId = people.guardianIin === undefined ? '' : lookup.personId('gdn', people.guardianIin);
    const stranger = childId !== '' && guardianId !== '' && (await this.hasOthers(childId, guardianId));
    const known: RowFault[] = stranger ? [{ column: 'guardianIin', code: 'identity.child-has-other-guardian' }] : [];
    return { ...row, childId, guardianId, birthDate: people.birthDate ?? '', faults: [...faults, ...known] };
  }

  private async hasOthers(childId: string, guardianId: string): Promise<boolean> {
    const { state } = await this.stores.children.load(childId);
    return state.phase === 'registered' && state.guardians.length > 0 && !isGuardianOf(state, guardianId);
  }

  private async parse(documentId: string): Promise<Roll> {
    const { purpose, ownerId, mediaType, digest } = await this.stores.documents.describe(documentId);
    if (purpose !== ROLL_PURPOSE) throw new Rejection('identity.document-not-found');
    const { policy, clock } = this.deps;
    const district = policy.district(ownerId);
    const [headings = [], ...body] = await readTable(await this.stores.documents.contents(documentId), mediaType);
    const columns = columnsOf(headings);
    const rules = { district, instructionLanguages: policy.instructionLanguages, today: policy.localDateOf(clock.now()) };
    const rows = body.flatMap((cells, at) => (cells.every((cell) => cell === '') ? [] : [parseRow(cells, at + 2, { columns, rules })]));
    if (rows.length === 0) throw new Rejection('identity.roll-empty');
    return { rows, columns: [...columns.keys()], digest };
  }
}

const isWhole = (people: Partial<RowPeople>): people is RowPeople =>
  (['childIin', 'birthDate', 'childName', 'guardianIin', 'relation', 'phones'] as const).every((part) => people[part] !== undefined);
