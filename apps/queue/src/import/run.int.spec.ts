import type { importV1 } from '@kezek/contracts';
import { Rejection } from '@kezek/domain';
import type { CallContext, Implementation } from '@kezek/rpc';
import { Relay, StreamStore } from '@kezek/stream';
import { type ServiceParts, serviceParts } from '@kezek/testkit';
import { changeWishes, submit } from '../application/decide.js';
import { applicationStream, orderOf } from '../application/definition.js';
import { ContentStore } from '../iteration/content.js';
import { Leases } from '../iteration/lease.js';
import type { Applications } from '../stores.js';
import { type Imports, importStream } from './definition.js';
import { importApi } from './import-api.js';
import { Outcomes } from './outcomes.js';
import type { RollClient } from './planning.js';
import { runImports } from './run.js';

const ROWS = 250;
const FAULTY = new Set([7, 30]);

/** Who came from the file so far, as identity would know them. */
class FakeRoll implements RollClient {
  readonly registered = new Set<number>();
  /** Registering fails from the so-many-th call on: identity is gone. */
  failsFromCall = Infinity;
  calls = 0;
  /** Its term is over, or somebody it names was erased. */
  isErased = false;

  async listRoll({ offset, limit }: { offset: number; limit: number }) {
    if (this.isErased) throw new Rejection('identity.document-not-found');
    const rows = Array.from({ length: ROWS }, (_, at) => this.row(at + 2)).slice(offset, offset + Math.min(limit, 100));
    return { rows, total: ROWS, digest: 'f'.repeat(64), columns: [] };
  }

  async registerRoll({ rows }: { rows: readonly number[] }) {
    this.calls += 1;
    if (this.calls >= this.failsFromCall) throw new Error('identity is gone');
    if (this.isErased) throw new Rejection('identity.document-not-found');
    for (const row of rows) this.registered.add(row);
    return { registered: rows.map((row) => ({ row, childId: `chd_${row}`, guardianId: 'gdn_1', birthDate: '2023-05-04', code: '' })) };
  }

  private row(row: number) {
    const faults = FAULTY.has(row) ? [{ column: 'phone', code: 'identity.phone-invalid' }] : [];
    return {
      ...{ row, position: '', stamp: '2024-02-29T23:10:00', childId: `chd_${row}`, guardianId: `gdn_${row}`, birthDate: '2023-05-04' },
      ...{ settlementId: 'taldykorgan', statusClass: 'general', languages: ['kk'], kinds: ['state'], faults },
    };
  }
}

describe('an import', () => {
  let parts: ServiceParts<never>;
  let applications: Applications;
  let imports: Imports;
  let content: ContentStore;
  let outcomes: Outcomes;
  let rolls: FakeRoll;
  let api: Implementation<typeof importV1.ImportServiceService>;

  beforeAll(async () => {
    parts = await serviceParts();
  });
  afterAll(() => parts.stop());
  beforeEach(async () => {
    const { deps } = parts;
    await deps.database.dropDatabase();
    const relay = new Relay(deps);
    const home = { ...deps, connection: deps.database, relay };
    applications = new StreamStore(applicationStream, home);
    imports = new StreamStore(importStream, home);
    content = new ContentStore(deps.database);
    outcomes = new Outcomes(deps.database);
    await imports.ensureIndexes();
    rolls = new FakeRoll();
    api = importApi({ ...deps, applications, imports, content, outcomes, rolls });
  });

  const as = (id: string, key: string): CallContext =>
    ({ correlationId: 'cor_1', actor: { kind: 'staff', id }, idempotencyKey: key }) as unknown as CallContext;
  const runAs = (owner: string, stopping = () => false) => {
    const { clock, ids, log, policy, database } = parts.deps;
    const leases = new Leases(database, clock, owner);
    return runImports({ applications, imports, content, outcomes, rolls, leases, policy, ids, log, stopping });
  };
  const asked = { districtId: 'taldykorgan', documentId: 'doc_1', zone: '' };
  const plan = async () => (await api.planImport(asked, as('stf_1', 'plan'))).import!;
  const approved = async () => {
    const { importId } = await plan();
    return (await api.approveImport({ importId, withoutFaulty: true }, as('stf_2', 'yes'))).import!.importId;
  };
  const get = async (importId: string) => (await api.getImport({ importId }, as('stf_1', ''))).import!;

  it('is planned once under one key, and registers and submits nobody', async () => {
    const planned = await plan();
    expect(planned).toMatchObject({ phase: 'planned', rows: ROWS, faulty: FAULTY.size, done: 0 });
    expect(await plan()).toEqual(planned);
    expect({ registered: rolls.registered.size, waiting: await applications.count({ phase: 'waiting' }) }).toEqual({
      registered: 0,
      waiting: 0,
    });
    await runAs('a');
    expect(await applications.count({ phase: 'waiting' })).toBe(0);
    const { rows, total } = await api.listImportRows({ importId: planned.importId, only: 'faulty', offset: 0, limit: 10 }, as('stf_1', ''));
    expect({ total, rows: rows.map(({ row }) => row) }).toEqual({ total: 2, rows: [7, 30] });
    expect((await get(planned.importId)).proof).toMatchObject({ byClass: '0', byAge: '0', byStamp: '0' });
  });

  it('is not approved when its file is gone', async () => {
    const { importId } = await plan();
    rolls.isErased = true;
    const approval = api.approveImport({ importId, withoutFaulty: true }, as('stf_2', 'late'));
    await expect(approval).rejects.toMatchObject({ code: 'identity.document-not-found' });
    expect(await get(importId)).toMatchObject({ phase: 'planned', proof: { byStamp: '0' } });
  });

  it('whose file goes while it runs comes to its end, with the rows that could not be brought over', async () => {
    const importId = await approved();
    rolls.isErased = true;
    await runAs('a');
    expect(await get(importId)).toMatchObject({ phase: 'completed', submitted: 0, refused: ROWS - FAULTY.size });
    const { rows } = await api.listImportRows({ importId, only: 'refused', offset: 0, limit: 1 }, as('stf_1', ''));
    expect(rows).toMatchObject([{ refusedCode: 'identity.document-not-found' }]);
  });

  it('needs a second person, and faulty rows are left out only when it is said', async () => {
    const { importId } = await plan();
    await expect(api.approveImport({ importId, withoutFaulty: true }, as('stf_1', 'no'))).rejects.toMatchObject({
      code: 'queue.same-person',
    });
    await expect(api.approveImport({ importId, withoutFaulty: false }, as('stf_2', 'no'))).rejects.toMatchObject({
      code: 'queue.import-faulty',
      params: { faulty: 2 },
    });
    await expect(api.rollBackImport({ importId, reason: 'other' }, as('stf_2', 'no'))).rejects.toMatchObject({
      code: 'queue.import-not-run',
    });
  });

  it('that is cut off goes on where it stood, and nobody is submitted twice', async () => {
    const importId = await approved();
    rolls.failsFromCall = 2;
    await runAs('first');
    expect(await get(importId)).toMatchObject({ phase: 'running', done: 100 });
    // Outcomes of a batch that was submitted and not yet written down.
    await parts.deps.database.collection('import_outcome').deleteMany({ row: { $gt: 60 } });
    rolls.failsFromCall = Infinity;
    await runAs('second');
    expect(await get(importId)).toMatchObject({ phase: 'completed', done: 248, submitted: 248, refused: 0 });
    const found = await applications.find({ phase: 'waiting' }, { limit: 500 });
    expect(found).toHaveLength(248);
    const changed = await applications.streams.countDocuments({ seq: { $gt: 1 } });
    expect(changed).toBe(0);
    // One stamp for all: the rows decide.
    const inOrder = found
      .flatMap(({ state }) => (state.phase === 'none' ? [] : [state]))
      .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
      .map(({ childId }) => Number(childId.slice(4)));
    expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b));
    expect(found[0]?.state).toMatchObject({ channel: 'import', importId, submittedAt: '2024-02-29T17:10:00.000000Z' });
  });

  it('reports who had applied meanwhile, and brings the others over', async () => {
    const importId = await approved();
    const { policy } = parts.deps;
    const own = { childId: 'chd_9', applicationId: 'app_own', guardianId: 'gdn_1', birthDate: '2023-05-04', channel: 'web' as const };
    const wish = { districtId: 'taldykorgan', settlementId: 'taldykorgan', languages: ['ru'], kinds: ['private'] };
    await applications.execute('chd_9', { correlationId: 'cor_1' }, (state, now) => submit(state, { ...own, ...wish }, { now, policy }));
    await runAs('a');
    expect(await get(importId)).toMatchObject({ phase: 'completed', submitted: 247, refused: 1 });
    const { rows } = await api.listImportRows({ importId, only: 'refused', offset: 0, limit: 10 }, as('stf_1', ''));
    expect(rows).toMatchObject([{ row: 9, outcome: 'refused', refusedCode: 'queue.second-application' }]);
  });

  it('is taken back but for what its families have changed, though cut off between', async () => {
    const importId = await approved();
    await runAs('a');
    const { policy } = parts.deps;
    const wish = { languages: ['ru'], kinds: ['private'] };
    await applications.execute('chd_11', { correlationId: 'cor_1' }, (state, now) => changeWishes(state, wish, { now, policy }));
    await api.rollBackImport({ importId, reason: 'wrong-file' }, as('stf_2', 'back'));
    let batches = 0;
    await runAs('b', () => (batches += 1) > 3);
    expect((await get(importId)).phase).toBe('rolling-back');
    await runAs('c');
    expect(await get(importId)).toMatchObject({ phase: 'rolled-back', withdrawn: 247, kept: 1, rollbackReason: 'wrong-file' });
    expect(await applications.count({ phase: 'waiting' })).toBe(1);
    const { rows } = await api.listImportRows({ importId, only: 'kept', offset: 0, limit: 10 }, as('stf_1', ''));
    expect(rows).toMatchObject([{ row: 11, rolledBack: 'changed' }]);
    const { state } = await applications.load('chd_12');
    expect(state).toMatchObject({ phase: 'withdrawn', reason: 'import-rolled-back' });
    // Who was taken back may be brought over again.
    const again = { ...asked, documentId: 'doc_2' };
    const second = (await api.planImport(again, as('stf_1', 'again'))).import!;
    expect(second).toMatchObject({ faulty: 3 });
  });

  it('is taken back while it runs', async () => {
    const importId = await approved();
    rolls.failsFromCall = 2;
    await runAs('a');
    await api.rollBackImport({ importId, reason: 'not-authorised' }, as('stf_2', 'back'));
    rolls.failsFromCall = Infinity;
    await runAs('a');
    expect(await get(importId)).toMatchObject({ phase: 'rolled-back', withdrawn: 100, kept: 0, done: 100 });
    expect(await applications.count({ phase: 'waiting' })).toBe(0);
  });
});
