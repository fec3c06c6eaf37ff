import { createHash, createPublicKey, verify } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Installation, until } from '@kezek/testkit';
import { type AuditReport, type Hash, includes, leafHash } from '@kezek/translog';
import { type Connection, createConnection } from 'mongoose';
import { kezek } from '../test/kezek.js';
import { type Application, type Invariants, type Page, Town } from '../test/town.js';

jest.setTimeout(240_000);

interface About {
  readonly publicKey: string;
  readonly head?: { readonly size: number; readonly root: string };
}
interface Receipt {
  readonly text: string;
  readonly signature: string;
  readonly head?: { readonly size: number; readonly root: Hash };
  readonly proof: Hash[];
}

/** What an outsider can check, on an installation as it runs. */
describe('the public log', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kezek-kept-'));
  const kept = join(folder, 'head.json');
  let installation: Installation;
  let town: Town;
  let applied: { family: Awaited<ReturnType<Town['family']>>; child: string; application: Application }[];
  let database: Connection;

  const verifyLog = async (...more: string[]): Promise<{ code: number; report: AuditReport }> => {
    const { code, stdout } = await kezek('verify', '--log', installation.url, '--json', ...more);
    return { code, report: JSON.parse(stdout) as AuditReport };
  };
  const rulesBroken = async (): Promise<string[]> => [...new Set((await verifyLog()).report.faults.map(({ rule }) => rule))];
  const log = () => database.useDb('kezek_queue', { useCache: true }).collection<{ _id: number; entry: string }>('log_entry');

  /** Does something to one entry, looks, and puts it back. */
  async function withEntry(index: number, change: (entry: string) => string, look: () => Promise<void>): Promise<void> {
    const before = (await log().findOne({ _id: index }))!.entry;
    const forged = change(before);
    expect(forged).not.toBe(before);
    await log().updateOne({ _id: index }, { $set: { entry: forged } });
    await look();
    await log().updateOne({ _id: index }, { $set: { entry: before } });
  }
  const indexOf = async (type: string): Promise<number> => (await log().findOne({ entry: { $regex: `"type":"${type}"` } }))!._id;

  beforeAll(async () => {
    installation = await Installation.start();
    town = new Town(installation);
    await town.time.moveToOpening();
    applied = [];
    for (const name of ['Akhmetov', 'Kim', 'Serikbay', 'Ospanov', 'Ivanov']) {
      const family = await town.family(name);
      const child = await family.child('Dana');
      applied.push({ family, child, application: await family.apply(child) });
    }
    await town.giveTurns(3);
    // What was written is signed when it stops.
    await installation.stop();
    await installation.start();
    database = await createConnection(installation.databaseUrl).asPromise();
  }, 300_000);
  afterAll(async () => {
    await database?.close();
    await installation.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is checked from outside, without an account, and leads to the head that was kept', async () => {
    const first = await verifyLog('--kept', kept);
    expect(first).toMatchObject({ code: 0, report: { applications: 5, turns: 3, iterations: 1, unsigned: 0, faults: [] } });
    expect(await verifyLog('--kept', kept)).toMatchObject({ code: 0, report: { faults: [] } });
  });

  it('gives each applicant a receipt that proves number, stamp and category without the installation', async () => {
    const { family, child, application } = applied[4]!;
    const about = await town.visitor.get<About>('/log');
    const key = createPublicKey({ key: Buffer.from(about.publicKey, 'base64'), format: 'der', type: 'spki' });
    const receipt = await family.guardian.get<Receipt>(`/children/${child}/receipt`);
    expect(verify(null, Buffer.from(receipt.text), key, Buffer.from(receipt.signature, 'base64'))).toBe(true);
    expect(verify(null, Buffer.from(receipt.text.replace(/"index":\d+/, '"index":0')), key, Buffer.from(receipt.signature, 'base64'))).toBe(
      false,
    );
    const { index, entry, opening } = JSON.parse(receipt.text) as { index: number; entry: string; opening: Record<string, string> };
    const { data } = JSON.parse(entry) as { data: Record<string, unknown> };
    const { applicationId, category, submittedAt } = application;
    expect(data).toMatchObject({ applicationId, category, submittedAt, policyDigest: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const lines = ['kezek application v1', opening['applicationId'], opening['childId'], opening['birthDate'], opening['salt'], ''];
    expect(createHash('sha256').update(lines.join('\n')).digest('hex')).toBe(data['commitment']);
    const { head, proof } = receipt;
    const inTree = { leaf: leafHash(Buffer.from(entry)), index, size: head!.size, root: head!.root, proof };
    expect(includes(inTree)).toBe(true);
    expect(includes({ ...inTree, leaf: leafHash(Buffer.from(entry.replace(applicationId!, 'app_other'))) })).toBe(false);
  });

  it('has nothing of a child or a guardian in it', async () => {
    const texts = (await log().find({}).toArray()).map(({ entry }) => entry).join('\n');
    for (const { child, application } of applied) {
      expect(texts).not.toContain(child);
      expect(texts).not.toContain(application.placement!.birthDate);
    }
  });

  it('tells why one came back whose application was withdrawn by a mistake: two people said so, and who stands behind moves by one', async () => {
    const [ours, neighbour] = [applied[3]!, applied[4]!];
    const { family, child, application } = ours;
    const applicationId = application.applicationId!;
    const places = async () => {
      const [first, second] = await Promise.all(
        [ours, neighbour].map((one) => one.family.guardian.get<Application>(`/children/${one.child}/application`)),
      );
      return [first!, second!].map(({ positionInCategory = 0 }) => positionInCategory);
    };
    const before = await places();
    expect(before).toEqual([1, 2]);
    await family.guardian.delete(`/children/${child}/application`);
    await until(async () => (await places()).join() === '0,1', { what: 'the neighbour to stand first' });

    const path = `/children/${child}/reinstatements`;
    const { ended } = await family.guardian.get<{ ended: { applicationId: string }[] }>(path);
    expect(ended).toMatchObject([{ applicationId, phase: 'withdrawn', reason: 'guardian', submittedAt: application.submittedAt }]);
    const body = { applicationId, cause: 'false-withdrawal', text: 'It was not us.' };
    const { reinstatementId, noteId } = await family.guardian.post<{ reinstatementId: string; noteId: string }>(path, body);
    const { items } = await town.approver.get<Page<{ reinstatementId: string; decideBy: string }>>('/districts/taldykorgan/reinstatements');
    expect(items).toMatchObject([{ reinstatementId, phase: 'asked', cause: 'false-withdrawal', overdue: false }]);
    expect(await town.approver.get(`/children/${child}/notes/${noteId}?purpose=appeal`)).toMatchObject({ text: 'It was not us.' });
    const about = `${path}/${reinstatementId}`;
    await town.department.post(`${about}/proposal`, { outcome: 'granted' });
    const decision = { method: 'POST', path: `${about}/decision`, body: { agrees: true } } as const;
    expect(await town.department.refused(decision)).toMatchObject({ code: 'gateway.forbidden' });
    expect(await town.approver.post(`${about}/decision`, { agrees: true })).toMatchObject({
      phase: 'granted',
      submittedAt: application.submittedAt,
    });

    await until(async () => (await places()).join() === before.join(), { what: 'both to stand as before' });
    const story = await neighbour.family.guardian.get<{ steps: object[] }>(`/children/${neighbour.child}/position-history`);
    expect(story.steps).toContainEqual(expect.objectContaining({ cause: 'reinstated', own: false, change: 1 }));
    const texts = (await log().find({}).toArray()).map(({ entry }) => entry).join('\n');
    expect(texts).toContain('"type":"queue.application-reinstated"');
    expect(texts).not.toContain('It was not us');
    expect((await verifyLog('--kept', kept)).report).toMatchObject({ applications: 5, faults: [] });
    await family.guardian.sms(/шешім бойынша кезекке қайтарылды/);
  });

  it('betrays one who came back without a second person', async () => {
    const index = await indexOf('queue.application-reinstated');
    await withEntry(
      index,
      (entry) => entry.replace(/"by":"[^"]+"/, `"by":${/"proposedBy":("[^"]+")/.exec(entry)![1]}`),
      async () => expect(await rulesBroken()).toContain('cause'),
    );
  });

  it('betrays one old record that was changed', async () => {
    const index = await indexOf('queue.application-submitted');
    const category = /"category":(\d+)/;
    await withEntry(
      index,
      (entry) => entry.replace(category, '"category":1'),
      async () => {
        expect(await rulesBroken()).toContain('head');
        expect((await verifyLog('--kept', kept)).code).toBe(1);
      },
    );
    expect(await rulesBroken()).toEqual([]);
  });

  it('betrays one turn that was given to another', async () => {
    const index = await indexOf('queue.turn-given');
    const another = applied[4]!.application.applicationId;
    await withEntry(
      index,
      (entry) => entry.replace(/"applicationId":"[^"]+"/, `"applicationId":"${another}"`),
      async () => {
        const broken = await rulesBroken();
        expect(broken).toEqual(expect.arrayContaining(['head', 'turn', 'sequence']));
      },
    );
  });

  it('betrays one order stamp that was changed in the queue: the auditor is told whose, and no turn comes of it', async () => {
    const { child, application } = applied[4]!;
    const applications = database.useDb('kezek_queue', { useCache: true }).collection<{ _id: string }>('application');
    await applications.updateOne({ _id: child }, { $set: { 'state.submittedAt': '2020-01-01T00:00:00.000000Z' } });
    const { invariants } = await town.auditor.get<Invariants>('/invariants');
    const places = invariants.find(({ service, id }) => service === 'queue' && id === 'Q1');
    expect(places).toMatchObject({ holds: false, broken: [expect.stringContaining(application.applicationId!)] });
    const iteration = await town.giveTurns();
    const protocol = await town.visitor.get<{ turns: { applicationId: string }[]; notGiven: { applicationId: string; reason: string }[] }>(
      `/iterations/${iteration.iterationId}/protocol`,
    );
    expect(protocol.notGiven).toEqual([{ applicationId: application.applicationId, reason: 'changed' }]);
  });
});
