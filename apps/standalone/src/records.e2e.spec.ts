import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Installation, until } from '@kezek/testkit';
import { kezek } from '../test/kezek.js';
import { type Family, type Page, Town } from '../test/town.js';

jest.setTimeout(240_000);

interface Portrait extends Page<{ entryId: string; at: string; kind: string; type: string }> {
  readonly standing: { readonly application?: { readonly phase: string }; readonly erasedAt?: string };
}

const PAPER = '%PDF-1.4\n% a birth certificate\n';

/** What is kept about a child of the Omarovs: who looks at it, what is wrong in it, and its end. */
describe('the record of a child', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kezek-kept-'));
  const kept = join(folder, 'head.json');
  let installation: Installation;
  let town: Town;
  let omarovs: Family;
  let child: string;

  beforeAll(async () => {
    installation = await Installation.start();
    town = new Town(installation);
    await town.time.moveToOpening();
    omarovs = await town.family('Omarov', 'kk');
    child = await omarovs.child('Dana');
    await omarovs.apply(child);
  }, 300_000);
  afterAll(async () => {
    await installation.remove();
    rmSync(folder, { recursive: true });
  });

  /** As an outsider would, who keeps the head seen last. */
  const verifyLog = async () => {
    const { code, stdout } = await kezek('verify', '--json', '--log', installation.url, '--kept', kept);
    const { entries, applications, faults } = JSON.parse(stdout) as { entries: number; applications: number; faults: object[] };
    return { code, entries, applications, faults };
  };
  const portrait = (query = '') => omarovs.guardian.get<Portrait>(`/children/${child}/portrait${query}`);
  const types = async () => (await portrait()).items.map(({ type }) => type);
  const tells = (type: string) => until(async () => (await types()).includes(type), { what: `the portrait to tell ${type}` });

  it('tells everything, and how it stood at any moment', async () => {
    for (const type of ['identity.child-registered', 'identity.guardian-linked', 'queue.application-submitted']) await tells(type);
    const { items, standing } = await portrait();
    expect(standing.application).toMatchObject({ phase: 'waiting' });
    const [first] = items;
    const then = await portrait(`?asOf=${first!.at}`);
    expect(then.standing.application).toBeUndefined();
    expect(then.items.length).toBeLessThan(items.length);
    const newest = await portrait('?order=newest&limit=1');
    expect(newest.items).toHaveLength(1);
    expect(newest.next).toBeDefined();
  });

  it('is given to the guardian as a file that names its own digest', async () => {
    const json = await omarovs.guardian.get<{ digest: string; entries: unknown[] }>(`/children/${child}/portrait/file?format=json`);
    expect(json.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(json.entries.length).toBeGreaterThan(2);
    const again = await omarovs.guardian.get<{ entries: { at: string }[] }>(`/children/${child}/portrait/file?format=json`);
    // What is on its way to the child's phone may be told meanwhile; what was told stays.
    expect(again.entries).toEqual(expect.arrayContaining(json.entries));
  });

  it('is not looked at without a purpose, and each look is shown to the guardian', async () => {
    const path = `/children/${child}/portrait`;
    expect(await town.department.refused({ method: 'GET', path })).toMatchObject({ code: 'identity.purpose-missing' });
    const curious = await town.department.refused({ method: 'GET', path: `${path}?purpose=curiosity` });
    expect(curious).toMatchObject({ code: 'identity.purpose-invalid' });
    for (let n = 0; n < 2; n += 1) await town.department.get(`${path}?purpose=complaint&reference=KZ-17`);
    const { items } = await omarovs.guardian.get<Page<{ purpose: string; reference?: string }>>(`/children/${child}/accesses`);
    expect(items).toMatchObject([
      { purpose: 'complaint', reference: 'KZ-17' },
      { purpose: 'complaint', reference: 'KZ-17' },
    ]);
    await tells('identity.record-accessed');
  });

  it('is corrected on request, in a term, with an answer', async () => {
    const paper = {
      method: 'POST',
      path: `/children/${child}/documents?purpose=identity-paper`,
      text: PAPER,
      mediaType: 'application/pdf',
    } as const;
    const { documentId } = await omarovs.guardian.done<{ documentId: string }>(paper);
    const body = { field: 'name', text: 'The name is spelt in another way', documentId };
    const asked = await omarovs.guardian.post<{ correctionId: string; noteId: string }>(`/children/${child}/corrections`, body);
    const { items } = await town.department.get<Page<{ correctionId: string }>>('/districts/taldykorgan/corrections');
    expect(items).toMatchObject([{ correctionId: asked.correctionId, documentId }]);
    // Whoever opens the paper is seen to have opened it, and what for.
    expect((await town.department.send({ method: 'GET', path: `/documents/${documentId}?purpose=correction` })).status).toBe(200);
    const { items: looks } = await omarovs.guardian.get<Page<{ purpose: string }>>(`/children/${child}/accesses`);
    expect(looks.map(({ purpose }) => purpose)).toContain('correction');
    const note = await town.department.get<{ text: string }>(`/children/${child}/notes/${asked.noteId}`);
    expect(note.text).toBe(body.text);
    await town.department.post(`/children/${child}/corrections/${asked.correctionId}/answer`, { verdict: 'accepted', reason: 'corrected' });
    await tells('voucher.correction-answered');
  });

  it('is erased where nothing is open, by two people, and every promise still holds', async () => {
    const ask = { method: 'POST', path: `/children/${child}/erasure`, body: { certain: true } } as const;
    expect(await omarovs.guardian.refused(ask)).toMatchObject({ code: 'voucher.erasure-open-matters' });
    await omarovs.guardian.send({ method: 'DELETE', path: `/children/${child}/application` });
    await tells('queue.application-withdrawn');
    const before = await verifyLog();
    expect(before).toMatchObject({ code: 0, applications: 1, faults: [] });
    // What is open is heard of from the other services.
    await until(() => omarovs.guardian.done(ask).then(() => true), { what: 'nothing to be open' });
    const approve = { method: 'POST', path: `/children/${child}/erasure/approvals` } as const;
    await town.department.done(approve);
    expect(await town.department.refused(approve)).toMatchObject({ code: 'voucher.erasure-same-person' });
    await town.approver.done(approve);
    const erased = async () => (await town.auditor.get<{ phase: string }>(`/children/${child}/keeping`)).phase === 'erased';
    await until(erased, { what: 'the personal data to be erased' });
    expect(await omarovs.guardian.refused({ method: 'GET', path: `/children/${child}/portrait` })).toMatchObject({ status: 403 });
    expect(await town.brokenInvariants()).toEqual([]);
    // The log only grew, and says of the child what it said before: nothing personal, and nothing less.
    const after = await verifyLog();
    expect(after).toMatchObject({ code: 0, applications: 1, faults: [] });
    expect(after.entries).toBeGreaterThanOrEqual(before.entries);
  });

  it('is made anew by the administrator from what the services told', async () => {
    let read = 0;
    for (let after = ''; ;) {
      const page = await town.administrator.post<{ read: number; next?: string }>('/portraits/rebuilding', { after });
      read += page.read;
      if (page.next === undefined) break;
      after = page.next;
    }
    expect(read).toBeGreaterThan(5);
  });
});
