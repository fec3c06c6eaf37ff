import { OpenAPIRegistry, OpenApiGeneratorV31, extendZodWithOpenApi } from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import { actions } from '../permissions/actions.js';
import type { Route } from './route.js';

extendZodWithOpenApi(z);

const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string().meta({ description: 'stable; texts may change, this does not' }),
  detail: z.string().meta({ description: 'in the language of Accept-Language: kk, ru or en' }),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  correlationId: z.string(),
  errors: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })).optional(),
});

const JSON_TYPE = 'application/json';
const EVENT_STREAM = 'text/event-stream';

/** OpenAPI 3.1 of every route, made from the schemas that check the requests. */
export function openApiDocument(routes: readonly Route[]): object {
  const registry = new OpenAPIRegistry();
  const problemRef = registry.register('Problem', problem);
  registry.registerComponent('securitySchemes', 'session', { type: 'apiKey', in: 'cookie', name: 'kezek_session' });
  const key = {
    'Idempotency-Key': z.string().optional().meta({ description: 'the same key again gives the same answer and does nothing twice' }),
  };
  for (const route of routes) {
    const isPublic = 'everyone' in actions[route.action];
    registry.registerPath({
      method: route.method,
      path: `/api/v1${route.path}`,
      operationId: operationId(route),
      summary: route.summary,
      tags: [route.tag],
      description: `Action \`${route.action}\`.`,
      ...(isPublic ? {} : { security: [{ session: [] }] }),
      request: {
        ...(route.params === undefined ? {} : { params: route.params as z.ZodObject }),
        ...(route.query === undefined ? {} : { query: route.query as z.ZodObject }),
        ...(route.method === 'get' ? {} : { headers: z.object(key) }),
        ...(route.body === undefined ? {} : { body: { required: true, content: contentOf(route, route.body) } }),
      },
      responses: {
        [route.status ?? 200]: {
          description: 'done',
          ...(route.download === undefined ? {} : { content: files(route.download.mediaTypes) }),
          ...(route.response === undefined ? {} : { content: { [route.streams ? EVENT_STREAM : JSON_TYPE]: { schema: route.response } } }),
        },
        default: { description: 'refused', content: { 'application/problem+json': { schema: problemRef } } },
      },
    });
  }
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: {
      title: 'Kezek',
      version: '1.0.0',
      description: 'The queue, the voucher, the kindergarten, the money: every step of a child’s way.',
    },
    servers: [{ url: '/' }],
  });
}

const contentOf = ({ upload }: Route, schema: z.ZodType) => (upload === undefined ? { [JSON_TYPE]: { schema } } : files(upload.mediaTypes));

const files = (mediaTypes: readonly string[]) =>
  Object.fromEntries(mediaTypes.map((type) => [type, { schema: { type: 'string' as const, format: 'binary' } }]));

/** `post /children/{childId}/voucher/confirmation` → `postChildrenVoucherConfirmation`. */
const operationId = ({ method, path }: Route): string =>
  method +
  path
    .split('/')
    .filter((part) => part !== '' && !part.startsWith('{'))
    .flatMap((part) => part.split(/[-.]/))
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('') +
  (path.endsWith('}') ? 'One' : '');
