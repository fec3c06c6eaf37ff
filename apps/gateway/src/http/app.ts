import { randomUUID } from 'node:crypto';
import { type Logger, type Metrics, type Readiness, correlation, currentTraceparent } from '@kezek/service';
import express, { type ErrorRequestHandler, type Express, type Request, type RequestHandler, type Response, Router } from 'express';
import { rateLimit } from 'express-rate-limit';
import helmet from 'helmet';
import { Rejection } from '@kezek/domain';
import { pinoHttp } from 'pino-http';
import { type DispatchDeps, dispatch } from './dispatch.js';
import { docsPage } from './docs.js';
import { localeOf } from './locale-of.js';
import { openApiDocument } from './openapi.js';
import { isOurs, toProblem } from './problem.js';
import { portalPages } from './portal.js';
import { BODY_KB_MAX, type Route } from './route.js';
import type { Locale } from '../words/locale.js';
import type { Places } from '../words/values.js';

export interface AppDeps extends DispatchDeps {
  /** What districts and settlements are called. */
  readonly places: Places;
  readonly routes: readonly Route[];
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly readiness: Readiness;
  readonly trustProxyHops: number;
  readonly httpsOnly: boolean;
  /** Where the built portal is; without one there is only the API. */
  readonly portalFolder: string | undefined;
  /** Requests one address may make in a minute; sign-in has a narrower limit of its own. */
  readonly limits: { readonly perMinute: number; readonly signInPerMinute: number };
}

const MINUTE_MS = 60_000;

/** The whole door: what every request passes, the API below `/api/v1`, its description, and the portal. */
export function createApp(deps: AppDeps): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', deps.trustProxyHops);
  app.set('etag', false);
  app.use(
    withCorrelation,
    pinoHttp<Request, Response>({
      logger: deps.log,
      autoLogging: { ignore: (request) => request.url === '/livez' || request.url === '/readyz' },
      ...quietLog,
    }),
  );
  app.use(
    helmet({
      contentSecurityPolicy: { directives: { 'script-src': ["'self'"], 'style-src': ["'self'"], 'img-src': ["'self'", 'data:'] } },
    }),
  );
  app.get('/livez', (_request, response) => void response.json({ alive: true }));
  app.get('/readyz', async (_request, response) => {
    const report = await deps.readiness.report();
    response.status(report.ready ? 200 : 503).json(report);
  });
  let document: object | undefined;
  app.get('/api/openapi.json', (_request, response) => void response.json((document ??= openApiDocument(deps.routes))));
  app.use('/api/docs', docsPage());
  app.use('/api/v1', api(deps));
  if (deps.portalFolder !== undefined) app.use(portalPages(deps.portalFolder));
  app.use((_request, _response, next) => next(new Rejection('gateway.route-not-found')));
  app.use(refused(deps));
  return app;
}

function api(deps: AppDeps): Router {
  const router = Router();
  router.use(limited(deps.limits.perMinute));
  router.use('/sign-in', limited(deps.limits.signInPerMinute));
  const duration = deps.metrics.histogram({
    name: 'kezek_http_seconds',
    help: 'Time to answer a request, by route and status',
    labels: ['method', 'route', 'status'],
  });
  for (const route of deps.routes) {
    const timed: RequestHandler = (_request, response, next) => {
      // A stream lasts as long as its page is open, which is no time to answer.
      if (route.streams) return next();
      const startedMs = performance.now();
      response.once('finish', () =>
        duration.observe(
          { method: route.method, route: route.path, status: String(response.statusCode) },
          (performance.now() - startedMs) / 1_000,
        ),
      );
      next();
    };
    router[route.method](route.path.replaceAll(/\{(\w+)\}/g, ':$1'), timed, bodyOf(route), dispatch(route, deps));
  }
  return router;
}

const bodyOf = ({ bodyKbMax = BODY_KB_MAX, upload }: Route): RequestHandler =>
  upload === undefined ? express.json({ limit: bodyKbMax * 1_024 }) : express.raw({ limit: bodyKbMax * 1_024, type: () => true });

const limited = (perMinute: number): RequestHandler =>
  rateLimit({
    windowMs: MINUTE_MS,
    limit: perMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_request, _response, next) => next(new Rejection('gateway.too-many-requests')),
  });

/** One id for everything that this request causes, here and in the services behind. */
const withCorrelation: RequestHandler = (request, response, next) => {
  const asked = request.headers['x-correlation-id'];
  const id = typeof asked === 'string' && /^[\w.-]{1,64}$/.test(asked) ? asked : `req_${randomUUID()}`;
  response.setHeader('X-Correlation-Id', id);
  const traceparent = request.headers['traceparent'];
  correlation.run(id, () => next(), typeof traceparent === 'string' ? traceparent : currentTraceparent());
};

// Bodies, headers and query strings may hold personal data; method, path pattern and status are enough.
const quietLog = {
  serializers: {
    req: ({ method, url }: { method: string; url: string }) => ({ method, url: url.split('?')[0] }),
    res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
  },
  customLogLevel: (_request: unknown, response: { statusCode: number }, error?: Error) =>
    error !== undefined || response.statusCode >= 500 ? ('error' as const) : ('debug' as const),
};

function refused({ log, places }: Pick<AppDeps, 'log' | 'places'>): ErrorRequestHandler {
  return (error, request, response, next) => {
    if (response.headersSent) return next(error);
    const correlationId = correlation.current() ?? '';
    // Known by the time the session was looked up; before that there is only what the request asks for.
    const locale = (response.locals['locale'] as Locale | undefined) ?? localeOf(request);
    const problem = toProblem(error, { locale, correlationId, places });
    if (isOurs(problem)) log.error({ err: error as unknown, method: request.method }, 'request failed');
    response.status(problem.status).type('application/problem+json').set('Content-Language', locale);
    response.send(JSON.stringify(problem));
  };
}
