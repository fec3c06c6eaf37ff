import { type TestDatabase, testDatabase } from '@kezek/testkit';
import { importV1 } from '@kezek/contracts';
import readXlsxFile from 'read-excel-file/node';
import request from 'supertest';
import { type Stubs, cookieOf, expectProblem, openDoor } from '../../test/door.js';
import type { Principal } from '../sessions/principal.js';

const department: Principal = { kind: 'staff', id: 'stf_1', name: 'Demo', roles: ['department'], districtId: 'tekeli' };
const approver: Principal = { kind: 'staff', id: 'stf_2', name: 'Demo', roles: ['approver'], districtId: 'tekeli' };
const elsewhere: Principal = { ...department, districtId: 'eskeldi' };
const guardian: Principal = { kind: 'guardian', id: 'gdn_1', locale: 'kk' };
const PDF = Buffer.from('%PDF-1.7');

const digests = { fileDigest: 'f'.repeat(64), planDigest: 'a'.repeat(64) };
const planned = { phase: 'planned', zone: 'Asia/Almaty', plannedBy: 'stf_1', plannedAt: '2026-09-01T04:00:00.000000Z' };
const anImport = importV1.Import.fromPartial({ importId: 'imp_1', districtId: 'tekeli', ...digests, ...planned });

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const signed = async (who: Principal, stubs: Stubs) => {
  const door = openDoor(database, stubs);
  const cookie = await cookieOf(door, who);
  return { door, of: (test: request.Test) => test.set('Cookie', cookie) };
};

describe('a file at the door', () => {
  it('is handed on byte by byte with whose it is', async () => {
    const put: { bytes: Uint8Array; ownerId: string; purpose: string }[] = [];
    const { door, of } = await signed(guardian, {
      identity: { getGuardianship: () => Promise.resolve({ isGuardian: true, birthDate: '' }) },
      documents: {
        putDocument: (asked) => {
          put.push(asked);
          return Promise.resolve({ documentId: 'doc_1', mediaType: 'application/pdf', digest: 'd', sizeBytes: asked.bytes.length });
        },
      },
    });
    const posted = request(door.app).post('/api/v1/children/chd_1/documents?purpose=appeal').set('content-type', 'application/pdf');
    const response = await of(posted).send(PDF);
    expect({ status: response.status, body: response.body }).toMatchObject({ status: 201, body: { documentId: 'doc_1' } });
    expect(put).toMatchObject([{ ownerId: 'chd_1', purpose: 'appeal' }]);
    expect(Buffer.from(put[0]!.bytes).equals(PDF)).toBe(true);
    const empty = request(door.app).post('/api/v1/children/chd_1/documents').set('content-type', 'application/pdf');
    expectProblem(await of(empty), 400, 'gateway.request-invalid');
    const large = request(door.app).post('/api/v1/children/chd_1/documents').set('content-type', 'image/png');
    expectProblem(await of(large).send(Buffer.alloc(5 * 1_024 * 1_024 + 1)), 413, 'gateway.body-too-large');
  });

  it('is given back to keep, never as a page, and a file of no child to nobody', async () => {
    const head = { documentId: 'doc_1', ownerKind: 'child', ownerId: 'chd_1', mediaType: 'application/pdf' };
    const { door, of } = await signed(guardian, {
      identity: { getGuardianship: ({ childId }) => Promise.resolve({ isGuardian: childId === 'chd_1', birthDate: '' }) },
      documents: {
        getDocumentHead: ({ documentId }) =>
          Promise.resolve({ document: documentId === 'doc_1' ? head : { ...head, ownerKind: 'district' } } as never),
        getDocument: () => Promise.resolve({ document: head, bytes: PDF } as never),
      },
    });
    const response = await of(request(door.app).get('/api/v1/documents/doc_1'));
    expect(response.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename=doc_1.pdf',
      'cache-control': 'no-store',
    });
    expect(Buffer.from(response.body as Uint8Array).equals(PDF)).toBe(true);
    expectProblem(await of(request(door.app).get('/api/v1/documents/doc_2')), 404, 'identity.document-not-found');
  });

  it('on an absence is for the kindergarten where the child attends, on anything else not', async () => {
    const house: Principal = { kind: 'staff', id: 'stf_4', name: 'D', roles: ['head'], kindergartenId: 'kdg_1' };
    const { door, of } = await signed(house, {
      documents: {
        getDocumentHead: ({ documentId }) => {
          const [, ownerId = '', purpose = ''] = documentId.split('.');
          return Promise.resolve({ document: { documentId, ownerKind: 'child', ownerId, purpose } } as never);
        },
        getDocument: () => Promise.resolve({ document: { mediaType: 'application/pdf' }, bytes: PDF } as never),
      },
      queue: { getApplication: () => Promise.resolve({ application: { placement: { districtId: 'tekeli' } } } as never) },
      enrolment: {
        getEnrolment: ({ childId }) =>
          Promise.resolve({ contracts: [{ kindergartenId: childId === 'here' ? 'kdg_1' : 'kdg_2', phase: 'enrolled' }] } as never),
      },
    });
    const read = (documentId: string) => of(request(door.app).get(`/api/v1/documents/${documentId}?purpose=attendance`));
    expect((await read('doc.here.absence')).status).toBe(200);
    for (const closed of ['doc.here.benefit', 'doc.there.absence']) expectProblem(await read(closed), 403, 'gateway.forbidden');
  });
});

describe('an import at the door', () => {
  it('puts the file away and plans with the same key, in the own district alone', async () => {
    const keys: (string | undefined)[] = [];
    const stubs: Stubs = {
      documents: {
        putDocument: (_asked, options) => {
          keys.push(options?.idempotencyKey);
          return Promise.resolve({ documentId: 'doc_1', mediaType: 'text/csv', digest: 'd', sizeBytes: 1 });
        },
      },
      imports: {
        planImport: (_asked, options) => {
          keys.push(options?.idempotencyKey);
          return Promise.resolve({ import: anImport });
        },
      },
    };
    const post = async (who: Principal) => {
      const { door, of } = await signed(who, stubs);
      const posted = request(door.app).post('/api/v1/imports?districtId=tekeli').set('content-type', 'text/csv');
      return of(posted).set('Idempotency-Key', 'k').send('a;b\n1;2\n');
    };
    expect((await post(department)).body).toMatchObject({ importId: 'imp_1', phase: 'planned' });
    expect(keys).toEqual(['stf_1:k', 'stf_1:k']);
    expectProblem(await post(elsewhere), 403, 'gateway.forbidden');
    expectProblem(await post(approver), 403, 'gateway.forbidden');
  });

  it('shows faults in the words of who asks', async () => {
    const row = importV1.ImportRow.fromPartial({ row: 7, faults: [{ column: 'phone', code: 'identity.phone-invalid' }] });
    const { door, of } = await signed(department, {
      imports: {
        getImport: () => Promise.resolve({ import: anImport }),
        listImportRows: () => Promise.resolve({ rows: [row], total: 1 }),
      },
    });
    const response = await of(request(door.app).get('/api/v1/imports/imp_1/rows?only=faulty')).set('Accept-Language', 'ru');
    expect(response.body).toMatchObject({
      total: 1,
      items: [{ row: 7, faults: [{ column: 'phone', text: expect.stringMatching(/номер/) }] }],
    });
  });

  it('has a template that anybody may fetch, in the language asked for', async () => {
    const { door, of } = await signed(department, {});
    const csv = await of(request(door.app).get('/api/v1/imports/template.csv')).set('Accept-Language', 'kk');
    expect(csv.text).toMatch(/Баланың ЖСН;Баланың аты-жөні/);
    const xlsx = await of(request(door.app).get('/api/v1/imports/template.xlsx')).set('Accept-Language', 'ru').buffer().parse(binary);
    const [sheet] = await readXlsxFile(xlsx.body as Buffer);
    expect(sheet?.data[0]).toEqual(expect.arrayContaining(['Дата и время подачи', 'ИИН ребенка']));
  });
});

const binary = (response: request.Response, done: (error: Error | null, body: Buffer) => void): void => {
  const parts: Buffer[] = [];
  const stream = response as unknown as NodeJS.ReadableStream;
  stream.on('data', (part: Buffer) => parts.push(part));
  stream.on('end', () => done(null, Buffer.concat(parts)));
};
