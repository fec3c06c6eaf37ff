import type { importV1 } from '@kezek/contracts';
import { ROLL_COLUMNS, type RollColumn } from '@kezek/domain';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { Download, type Input, type Route, fileBody, route } from '../http/route.js';
import { faultText } from '../words/import-faults.js';
import type { Locale } from '../words/locale.js';
import { type RouteDeps, given } from './deps.js';
import { templateCsv, templateXlsx } from './import-template.js';
import { districtParams, id, instant } from './schemas.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const CSV = 'text/csv';
const ROLL_KB_MAX = 20 * 1_024;
const PLAN_DEADLINE_MS = 120_000;

const count = z.number().int();
const pairs = count.meta({ description: 'pairs of rows that change sides' });

const proof = z.object({
  oldOrderBy: z.enum(['position', 'stamp']),
  byClass: pairs,
  byAge: pairs,
  byStamp: pairs,
  examples: z.array(z.object({ row: count, behindRow: count, cause: z.enum(['class', 'age', 'stamp']) })),
  categories: z.array(z.object({ category: count, imported: count, waiting: count, waitingBehind: count, placesMax: count })),
});

const anImport = z.object({
  importId: id,
  districtId: id,
  phase: z.enum(['planned', 'running', 'completed', 'rolling-back', 'rolled-back']),
  zone: z.string(),
  fileDigest: z.string(),
  planDigest: z.string(),
  rows: count,
  faulty: count,
  plannedBy: id,
  plannedAt: instant,
  approvedBy: id.optional(),
  approvedAt: instant.optional(),
  withoutFaulty: z.boolean(),
  done: count,
  submitted: count,
  refused: count,
  rollbackReason: z.string().optional(),
  rolledBackBy: id.optional(),
  withdrawn: count,
  kept: count,
  proof: proof.optional(),
});

const columnOf = z.enum(Object.keys(ROLL_COLUMNS) as [RollColumn, ...RollColumn[]]);

const importRow = z.object({
  row: count.meta({ description: 'as a spreadsheet counts: the headings are row 1' }),
  position: z.string().optional(),
  submittedAt: instant.optional(),
  settlementId: z.string().optional(),
  statusClass: z.string().optional(),
  category: count,
  faults: z.array(
    z.object({ column: columnOf, code: z.string(), text: z.string(), otherRow: count.optional(), districtId: z.string().optional() }),
  ),
  notes: z.array(z.enum(['repeated-hour', 'class-without-proof'])),
  outcome: z.enum(['submitted', 'refused']).optional(),
  refusedCode: z.string().optional(),
  refusedText: z.string().optional(),
  applicationId: z.string().optional(),
  rolledBack: z.string().optional().meta({ description: 'taken-back, or why it stays' }),
});

const FILTERS = ['all', 'faulty', 'noted', 'refused', 'kept'] as const;
const REASONS = ['wrong-file', 'wrong-order', 'not-authorised', 'duplicate-import', 'other'] as const;

/** Bringing an old queue over: a file with people in it, planned by one, approved by another. */
export function importRoutes({ clients }: RouteDeps): Route[] {
  const tag = 'imports';
  const params = z.object({ importId: id });
  const scope = async ({ params: { importId } }: { params: { importId: string } }) => ({
    districtId: given((await clients.imports.getImport({ importId })).import).districtId,
  });
  const one = { tag, params, scope, response: anImport } as const;
  const template = { tag, method: 'get', action: 'public.read' } as const;
  return [
    route({
      ...template,
      path: '/imports/template.csv',
      summary: 'An empty table with the headings that are known, in the language of Accept-Language',
      download: { mediaTypes: [CSV] },
      handle: ({ locale }) => Promise.resolve(new Download(templateCsv(locale), { mediaType: CSV, name: 'kezek-import.csv' })),
    }),
    route({
      ...template,
      path: '/imports/template.xlsx',
      summary: 'The same as a spreadsheet',
      download: { mediaTypes: [XLSX] },
      handle: async ({ locale }) => new Download(await templateXlsx(locale), { mediaType: XLSX, name: 'kezek-import.xlsx' }),
    }),
    route({
      tag,
      method: 'post',
      path: '/imports',
      action: 'import.plan',
      summary: 'Plan an import of an old queue, XLSX or CSV of at most 20 MiB, sent as it is: a report of each row; nobody is registered',
      query: z.object({
        districtId: id,
        zone: z.string().max(60).default('').meta({ description: 'time zone of the stamps; the region’s unless given' }),
      }),
      body: fileBody,
      bodyKbMax: ROLL_KB_MAX,
      upload: { mediaTypes: [XLSX, CSV] },
      scope: ({ query: { districtId } }) => ({ districtId }),
      status: 201,
      response: anImport,
      handle: planned,
    }),
    route({
      tag,
      method: 'get',
      path: '/districts/{districtId}/imports',
      action: 'import.read',
      summary: 'Imports of the district, the newest first',
      params: districtParams,
      query: z.object({ limit: z.coerce.number().int().min(1).max(100).default(20) }),
      scope: ({ params: { districtId } }) => ({ districtId }),
      response: z.object({ items: z.array(anImport) }),
      handle: async ({ params: { districtId }, query: { limit } }) => ({
        items: (await clients.imports.listImports({ districtId, limit })).imports,
      }),
    }),
    route({
      ...one,
      method: 'get',
      path: '/imports/{importId}',
      action: 'import.read',
      summary: 'An import with its progress and the proof of its order against the file',
      handle: async ({ params: { importId } }) => inNumbers(given((await clients.imports.getImport({ importId })).import)),
    }),
    route({
      tag,
      params,
      scope,
      method: 'get',
      path: '/imports/{importId}/rows',
      action: 'import.read',
      summary: 'Rows of an import: faults in words, what became of each; never whom it is about',
      query: z.object({
        only: z.enum(FILTERS).default('all'),
        offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
        limit: z.coerce.number().int().min(1).max(500).default(100),
      }),
      response: z.object({ items: z.array(importRow), total: count }),
      handle: async ({ params: { importId }, query, locale }) => {
        const { rows, total } = await clients.imports.listImportRows({ importId, ...query });
        return { items: rows.map((row) => inWords(row, locale)), total };
      },
    }),
    route({
      ...one,
      method: 'post',
      path: '/imports/{importId}/approval',
      action: 'import.approve',
      summary: 'Approve a planned import as the second person; then its rows are registered and submitted',
      body: z.object({ withoutFaulty: z.boolean().default(false) }),
      handle: async ({ params: { importId }, body, call }) =>
        given((await clients.imports.approveImport({ importId, ...body }, call)).import),
    }),
    route({
      ...one,
      method: 'post',
      path: '/imports/{importId}/rollback',
      action: 'import.roll-back',
      summary: 'Take an import back: what still waits untouched is withdrawn, what stays is listed',
      body: z.object({ reason: z.enum(REASONS) }),
      handle: async ({ params: { importId }, body, call }) =>
        given((await clients.imports.rollBackImport({ importId, ...body }, call)).import),
    }),
  ];

  /** The file lies in the document store first: from there it is read now, and again when it is run. */
  async function planned({ query: { districtId, zone }, body, call }: Input<unknown, { districtId: string; zone: string }, Buffer>) {
    const named = { ...call, idempotencyKey: call.idempotencyKey ?? `import:${randomUUID()}` };
    const file = { ownerKind: 'district', ownerId: districtId, purpose: 'import', mediaType: '', bytes: body };
    const { documentId } = await clients.documents.putDocument(file, named);
    const plan = await clients.imports.planImport({ districtId, documentId, zone }, { ...named, deadlineMs: PLAN_DEADLINE_MS });
    return given(plan.import);
  }
}

/** gRPC tells counts that may be large as text. */
function inNumbers({ proof, ...one }: importV1.Import) {
  if (proof === undefined) return one;
  const { byClass, byAge, byStamp } = proof;
  return { ...one, proof: { ...proof, byClass: Number(byClass), byAge: Number(byAge), byStamp: Number(byStamp) } };
}

const inWords = ({ faults, refusedCode, ...row }: importV1.ImportRow, locale: Locale) => ({
  ...row,
  faults: faults.map(({ column, code, otherRow, districtId }) => ({
    ...{ column, code, districtId, text: faultText(code, locale) },
    ...(otherRow === 0 ? {} : { otherRow }),
  })),
  refusedCode,
  ...(refusedCode === '' ? {} : { refusedText: faultText(refusedCode, locale) }),
});
