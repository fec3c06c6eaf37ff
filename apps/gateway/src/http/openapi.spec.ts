import { z } from 'zod';
import { fakeClients, routesOf } from '../../test/door.js';
import { actions } from '../permissions/actions.js';
import { openApiDocument } from './openapi.js';

// The parts of OpenAPI 3.1 that Kezek uses, with nothing else allowed beside them.
const schema = z.union([z.boolean(), z.record(z.string(), z.unknown())]);
const parameter = z.strictObject({
  name: z.string().min(1),
  in: z.enum(['path', 'query', 'header', 'cookie']),
  required: z.boolean().optional(),
  description: z.string().optional(),
  schema,
});
// Besides JSON and events there are files, which are sent as they are.
const file = z.strictObject({ schema: z.strictObject({ type: z.literal('string'), format: z.literal('binary') }) });
const said = z.record(z.string().regex(/^(application\/(problem\+)?json|text\/event-stream)$/), z.strictObject({ schema }));
const content = z.union([said, z.record(z.string().regex(/^(application|image|text)\/[a-z0-9.+-]+$/), file)]);
const response = z.strictObject({ description: z.string().min(1), content: content.optional() });
const operation = z.strictObject({
  operationId: z.string().regex(/^[a-z][A-Za-z]+$/),
  summary: z.string().min(1),
  description: z.string(),
  tags: z.array(z.string()).length(1),
  security: z.array(z.record(z.string(), z.array(z.string()))).optional(),
  parameters: z.array(parameter).optional(),
  requestBody: z.strictObject({ required: z.literal(true), content }).optional(),
  responses: z.record(z.string().regex(/^([1-5]\d\d|default)$/), response),
});
const methods = ['get', 'put', 'post', 'delete', 'patch'] as const;
const openApi31 = z.strictObject({
  openapi: z.string().regex(/^3\.1\.\d+$/),
  info: z.strictObject({ title: z.string().min(1), version: z.string().min(1), description: z.string() }),
  servers: z.array(z.strictObject({ url: z.string() })),
  components: z.strictObject({
    schemas: z.record(z.string().regex(/^[\w.-]+$/), schema),
    parameters: z.record(z.string(), parameter).optional(),
    securitySchemes: z.record(z.string(), z.strictObject({ type: z.literal('apiKey'), in: z.literal('cookie'), name: z.string() })),
  }),
  paths: z.record(z.string().startsWith('/api/v1/'), z.partialRecord(z.enum(methods), operation)),
  webhooks: z.strictObject({}).optional(),
});

const routes = routesOf(fakeClients({}));
const document = JSON.parse(JSON.stringify(openApiDocument(routes))) as z.infer<typeof openApi31>;
const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, found]) => ({ path, method, ...(found as z.infer<typeof operation>) })),
);

/** Every value in the document, with the way to it. */
function* parts(value: unknown, at = '#'): Generator<{ at: string; value: unknown }> {
  yield { at, value };
  if (value === null || typeof value !== 'object') return;
  for (const [name, part] of Object.entries(value)) yield* parts(part, `${at}/${name}`);
}

const pointed = (ref: string): unknown =>
  ref
    .slice(2)
    .split('/')
    .reduce<unknown>(
      (value, name) => (value as Record<string, unknown> | undefined)?.[name.replaceAll('~1', '/').replaceAll('~0', '~')],
      document,
    );

describe('the description of the API', () => {
  it('is an OpenAPI 3.1 document', () => {
    expect(openApi31.safeParse(document).error?.issues ?? []).toEqual([]);
  });

  it('describes every route once, and nothing else', () => {
    const described = operations.map(({ method, path }) => `${method} ${path}`).sort();
    expect(described).toEqual(routes.map(({ method, path }) => `${method} /api/v1${path}`).sort());
  });

  it('has only references that lead somewhere', () => {
    const refs = [...parts(document)].filter(({ at }) => at.endsWith('/$ref')).map(({ value }) => String(value));
    expect(refs.length).toBeGreaterThan(0);
    expect(refs.filter((ref) => !ref.startsWith('#/') || pointed(ref) === undefined)).toEqual([]);
  });

  it('gives every operation a name of its own', () => {
    const names = operations.map(({ operationId }) => operationId);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('declares every parameter of a path, and no other', () => {
    for (const { path, parameters = [] } of operations) {
      const declared = parameters.filter((one) => one.in === 'path');
      expect({ path, names: declared.map(({ name }) => name).sort() }).toEqual({
        path,
        names: [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort(),
      });
      expect(declared.every(({ required }) => required === true)).toBe(true);
    }
  });

  it('tells where a session is needed', () => {
    for (const route of routes) {
      const found = operations.find(({ method, path }) => method === route.method && path === `/api/v1${route.path}`);
      const expected = 'everyone' in actions[route.action] ? undefined : [{ session: [] }];
      expect({ path: route.path, security: found?.security }).toEqual({ path: route.path, security: expected });
    }
  });

  it('tells how every operation refuses', () => {
    for (const { responses } of operations)
      expect(responses['default']?.content?.['application/problem+json']).toEqual({ schema: { $ref: '#/components/schemas/Problem' } });
  });

  it('offers an idempotency key with every command and with no question', () => {
    for (const { path, method, parameters = [] } of operations) {
      const offered = parameters.some(({ name }) => name === 'Idempotency-Key');
      expect({ path, method, offered }).toEqual({ path, method, offered: method !== 'get' });
    }
  });

  it('uses no keyword of OpenAPI 3.0 that JSON Schema does not know', () => {
    expect([...parts(document)].filter(({ at }) => at.endsWith('/nullable')).map(({ at }) => at)).toEqual([]);
  });
});
