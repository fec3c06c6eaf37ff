import { type LocalDate, addDays } from '@kezek/domain';
import { Installation, until } from '@kezek/testkit';
import { someAdultIin, someIin, somePhone } from '../test/people.js';
import { Guardian } from '../test/person.js';
import { type Application, CITY, type Page, Town } from '../test/town.js';

jest.setTimeout(240_000);

interface QueueImport {
  readonly importId: string;
  readonly phase: string;
  readonly rows: number;
  readonly faulty: number;
  readonly done: number;
  readonly submitted: number;
  readonly refused: number;
  readonly withdrawn: number;
  readonly kept: number;
  readonly proof: { readonly byClass: number; readonly byAge: number; readonly byStamp: number };
}
interface Row {
  readonly row: number;
  readonly faults: readonly { readonly column: string; readonly code: string; readonly text: string; readonly otherRow?: number }[];
  readonly applicationId?: string;
}

const ROWS = 240;
const BORN = '2023-05-04' as LocalDate;

/** An old queue of one list, kept by a clock that was put back on the night to 1 March 2024. */
describe('an old queue that is brought over', () => {
  let installation: Installation;
  let town: Town;
  let parent: { iin: string; phone: string };
  let importId: string;

  beforeAll(async () => {
    installation = await Installation.start();
    town = new Town(installation);
    parent = { iin: someAdultIin(), phone: somePhone() };
  }, 300_000);
  afterAll(() => installation.remove());

  const headings = 'Номер очереди;Дата и время подачи;ИИН ребёнка;ФИО ребёнка;ИИН родителя;Телефон;Населённый пункт';
  const people = Array.from({ length: ROWS }, (_, at) => ({ child: someIin(BORN), guardian: someAdultIin(), phone: somePhone(), at }));

  /** Every ten minutes from 18:00 on; an hour of them is there twice. */
  const stamp = (at: number): string => {
    const minutes = 18 * 60 + at * 10;
    const onTheWall = minutes >= 24 * 60 ? minutes - 60 : minutes;
    const day = addDays('2024-02-29' as LocalDate, Math.floor(onTheWall / 1_440));
    const [year, month, date] = day.split('-');
    const two = (value: number) => String(value).padStart(2, '0');
    return `${date}.${month}.${year} ${two(Math.floor((onTheWall % 1_440) / 60))}:${two(onTheWall % 60)}`;
  };
  const file = (): string => {
    const rows = people.map(({ child, guardian, phone, at }) => {
      const [iin, number] = at === 0 ? [parent.iin, parent.phone] : [guardian, at === 7 ? '7172 123456' : phone];
      return [at + 1, stamp(at), child, 'Demo Child', iin, number, 'Талдыкорган'].join(';');
    });
    const twice = [ROWS + 1, stamp(ROWS), people[3]!.child, 'Demo Child', people[3]!.guardian, people[3]!.phone, 'Талдыкорган'];
    return `\uFEFF${[headings, ...rows, twice.join(';')].join('\r\n')}\r\n`;
  };
  const upload = { method: 'POST', path: `/imports?districtId=${CITY}` } as const;
  const found = () => town.department.get<QueueImport>(`/imports/${importId}`);
  const inPhase = (phase: string) =>
    until(
      async () => {
        const now = await found().catch(() => undefined);
        return now?.phase === phase ? now : undefined;
      },
      { what: `the import to be ${phase}`, timeoutMs: 60_000, everyMs: 100 },
    );
  const waiting = () => town.department.get<Page<Application>>(`/districts/${CITY}/applications?phase=waiting&limit=500`);

  it('is refused when the file lacks a column, is none, or comes from another district', async () => {
    const lacking = await town.department.refused({ ...upload, text: 'ФИО;Телефон\nDemo;1\n', locale: 'ru' });
    expect(lacking).toMatchObject({ code: 'identity.roll-columns-missing', detail: expect.stringMatching(/иин ребенка/) });
    expect(await town.department.refused({ ...upload, text: '%PDF-1.7\u0000' })).toMatchObject({ code: 'identity.document-type-unknown' });
    const elsewhere = { ...upload, path: '/imports?districtId=tekeli', text: file() };
    expect(await town.department.refused(elsewhere)).toMatchObject({ code: 'gateway.forbidden' });
  });

  it('is looked at first: every fault by row and in words, the order proved, nobody registered', async () => {
    const planned = await town.department.done<QueueImport>({ ...upload, text: file(), key: 'plan' });
    ({ importId } = planned);
    expect(planned).toMatchObject({ phase: 'planned', rows: ROWS + 1, faulty: 2 });
    expect(await town.department.done({ ...upload, text: file(), key: 'plan' })).toEqual(planned);
    expect((await found()).proof).toMatchObject({ byClass: 0, byAge: 0, byStamp: 0 });
    const { items } = await town.department.get<{ items: Row[] }>(`/imports/${importId}/rows?only=faulty`);
    expect(items).toMatchObject([
      { row: 9, faults: [{ column: 'phone', code: 'identity.phone-invalid' }] },
      { row: ROWS + 2, faults: [{ column: 'childIin', code: 'queue.import-row-twice', otherRow: 5 }] },
    ]);
    expect(JSON.stringify(items)).not.toMatch(/\d{12}|\+?77\d{9}/);
    expect((await waiting()).items).toEqual([]);
  });

  it('is approved by another person, who says that faulty rows are left out, and survives a power cut', async () => {
    const approval = { method: 'POST', path: `/imports/${importId}/approval` } as const;
    expect(await town.department.refused({ ...approval, body: { withoutFaulty: true } })).toMatchObject({ code: 'gateway.forbidden' });
    expect(await town.approver.refused({ ...approval, body: {} })).toMatchObject({ code: 'queue.import-faulty', params: { faulty: 2 } });
    await town.approver.done({ ...approval, body: { withoutFaulty: true } });
    await until(async () => (await waiting()).items.length > 0, { what: 'the first rows to be submitted', everyMs: 20 });
    await installation.kill();
    await installation.start();
    expect(await inPhase('completed')).toMatchObject({ done: ROWS - 1, submitted: ROWS - 1, refused: 0 });
  });

  it('stands in the order of the old one, through the hour that came twice', async () => {
    await until(async () => (await waiting()).items.length === ROWS - 1, { what: 'all of them to wait' });
    const { items } = await waiting();
    const rows = (await town.department.get<{ items: Row[] }>(`/imports/${importId}/rows?limit=500`)).items;
    const inFile = rows.flatMap(({ applicationId }) => (applicationId === undefined ? [] : [applicationId]));
    expect(items.map(({ applicationId }) => applicationId)).toEqual(inFile);
  });

  it('is the families’ own: a guardian comes in by the phone of the file and finds the child in the queue', async () => {
    const guardian = new Guardian(installation, { ...parent, locale: 'kk' });
    const { items } = await guardian.get<{ items: { childId: string }[] }>('/children');
    expect(items).toHaveLength(1);
    const application = await guardian.get<Application>(`/children/${items[0]!.childId}/application`);
    expect(application).toMatchObject({ phase: 'waiting', channel: 'import', submittedAt: '2024-02-29T12:00:00.000000Z' });
    await guardian.patch(`/children/${items[0]!.childId}/application`, { languages: ['ru'], kinds: ['private'] });
  });

  it('is taken back but for what its families have changed', async () => {
    await town.approver.post(`/imports/${importId}/rollback`, { reason: 'wrong-file' });
    expect(await inPhase('rolled-back')).toMatchObject({ withdrawn: ROWS - 2, kept: 1 });
    await until(async () => (await waiting()).items.length === 1, { what: 'the one that stays to wait alone' });
    const { items } = await town.department.get<{ items: Row[] }>(`/imports/${importId}/rows?only=kept`);
    expect(items).toMatchObject([{ row: 2, rolledBack: 'changed' }]);
  });

  it('leaves every invariant true', async () => {
    expect(await town.brokenInvariants()).toEqual([]);
  });
});
