import { z } from 'zod';
import { Download, type Route, route } from '../http/route.js';
import { type RouteDeps } from './deps.js';
import { id, instant } from './schemas.js';
import { districtsOfChild } from './scopes.js';

const ENTRIES_MAX = 1_000;
const HEADS_MAX = 1_000;

const SIZE_MAX = 2_000_000_000;
const asked = z.coerce.number().int().min(0).max(SIZE_MAX);
const size = z.number().int().min(0).max(SIZE_MAX);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const head = z.object({
  size,
  root: sha256,
  at: instant,
  signature: z.string().describe('Ed25519 over five lines: "kezek tree head v1", logId, size, root, at; base64'),
});

/**
 * The public log of the queue: whoever wants to check that places only moved forward and turns went in order needs nothing but this.
 * `kezek verify --log` does.
 */
export function logRoutes({ clients }: RouteDeps): Route[] {
  const open = { action: 'public.read', tag: 'log' } as const;
  return [
    route({
      ...open,
      method: 'get',
      path: '/log',
      summary: 'The public log of the queue: its name, the key it is signed with and its newest signed head',
      response: z.object({
        logId: z.string(),
        regionId: z.string(),
        publicKey: z.string().describe('Ed25519, SubjectPublicKeyInfo in DER, base64'),
        size,
        head: head.optional(),
      }),
      handle: () => clients.log.getLog({}),
    }),
    route({
      ...open,
      method: 'get',
      path: '/log/heads',
      summary: 'Signed heads, the smallest first',
      query: z.object({ afterSize: asked.default(0), limit: z.coerce.number().int().min(1).max(HEADS_MAX).default(HEADS_MAX) }),
      response: z.object({ items: z.array(head) }),
      handle: async ({ query }) => ({ items: (await clients.log.listHeads(query)).heads }),
    }),
    route({
      ...open,
      method: 'get',
      path: '/log/entries',
      summary: 'Entries as they were hashed, each the text of a leaf (RFC 9162)',
      query: z.object({ from: asked.default(0), limit: z.coerce.number().int().min(1).max(ENTRIES_MAX).default(ENTRIES_MAX) }),
      response: z.object({ items: z.array(z.string()), size }),
      handle: async ({ query }) => {
        const { entries, size: now } = await clients.log.getEntries(query);
        return { items: entries, size: now };
      },
    }),
    route({
      ...open,
      method: 'get',
      path: '/log/applications/{applicationId}',
      summary: 'Everything the log says of one application, by its public number',
      params: z.object({ applicationId: id }),
      response: z.object({ items: z.array(z.object({ index: size, entry: z.string() })) }),
      handle: async ({ params }) => ({ items: (await clients.log.findEntries(params)).entries }),
    }),
    route({
      ...open,
      method: 'get',
      path: '/log/inclusion',
      summary: 'Proof that an entry is among the first so many (RFC 9162, 2.1.3)',
      query: z.object({ index: asked, size: asked }),
      response: z.object({ leaf: sha256, root: sha256, proof: z.array(sha256) }),
      handle: ({ query }) => clients.log.getInclusion(query),
    }),
    route({
      ...open,
      method: 'get',
      path: '/log/consistency',
      summary: 'Proof that the log of one size is a prefix of the log of another (RFC 9162, 2.1.4)',
      query: z.object({ first: asked, second: asked }),
      response: z.object({ firstRoot: sha256, secondRoot: sha256, proof: z.array(sha256) }),
      handle: ({ query }) => clients.log.getConsistency(query),
    }),
    route({
      ...open,
      method: 'get',
      path: '/contents/{sha256}',
      summary: 'What an entry names by its SHA-256 digest: snapshot, rules, protocol, plan or policy, byte for byte',
      params: z.object({ sha256 }),
      download: { mediaTypes: ['application/json'] },
      handle: async ({ params }) => new Download((await clients.log.getContent(params)).text, { mediaType: 'application/json' }),
    }),
    route({
      method: 'get',
      path: '/children/{childId}/receipt',
      action: 'receipt.read',
      tag: 'log',
      summary: 'The signed receipt of the application: number, stamp, category and policy, provable without this installation',
      params: z.object({ childId: id }),
      // The department of the district where the child applied prints it at the desk.
      scope: async ({ params: { childId }, principal }) =>
        principal?.kind === 'staff' ? { districtId: (await districtsOfChild(clients, childId))[0] ?? '' } : { childId },
      response: z.object({
        text: z.string().describe('JSON, exactly as it was signed'),
        signature: z.string().describe('Ed25519 with the key of the log, base64'),
        head: head.optional(),
        proof: z.array(sha256).describe('of the entry, in the tree of the head'),
      }),
      handle: ({ params }) => clients.log.getReceipt(params),
    }),
  ];
}
