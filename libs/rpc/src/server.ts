import { Server, ServerCredentials, type UntypedServiceImplementation, logVerbosity, setLogVerbosity } from '@grpc/grpc-js';
import { type Ids, type Logger, type Metrics, type Readiness, type Tls, parseListenAddress, removeStaleSocket } from '@kezek/service';
import { type AnswerDeps, type Method, answering } from './answer.js';
import { type RequestOf, type ResponseOf, type ServiceShape, namesOf } from './definition.js';
import { HealthService } from './health-service.js';

// grpc-js writes to the console what it also gives back as an error; all of our output goes through the log.
setLogVerbosity(logVerbosity.NONE);

/** A service as typed async functions, one for each method of its definition. */
export type Implementation<S extends ServiceShape> = { readonly [M in keyof S]: Method<RequestOf<S[M]>, ResponseOf<S[M]>> };

export interface RpcServerDeps {
  readonly log: Logger;
  readonly ids: Ids;
  readonly metrics: Metrics;
  /** What gRPC health answers from; without it the server says SERVING while it runs. */
  readonly readiness?: Readiness;
  /** With it every caller must show a certificate of the same authority. */
  readonly tls?: Tls;
  /** The largest request and answer; 8 MiB unless a service takes files. */
  readonly messageBytesMax?: number;
}

export const STOP_LIMIT_MS = 10_000;

const MAX_MESSAGE_BYTES = 8 * 1024 * 1024;
const KEEPALIVE_TIME_MS = 30_000;
const KEEPALIVE_LIMIT_MS = 10_000;
// Clients look up names again when a connection ends; an age limit makes them find instances added since.
const MAX_CONNECTION_AGE_MS = 5 * 60_000;
const MAX_CONNECTION_GRACE_MS = 30_000;

/** One gRPC listener with any number of services on it. */
export class RpcServer {
  private readonly server: Server;
  private readonly names = new Set<string>(['']);
  private readonly health: HealthService;
  private readonly answerDeps: AnswerDeps;

  constructor(private readonly deps: RpcServerDeps) {
    const messageBytesMax = deps.messageBytesMax ?? MAX_MESSAGE_BYTES;
    this.server = new Server({
      'grpc.max_receive_message_length': messageBytesMax,
      'grpc.max_send_message_length': messageBytesMax,
      'grpc.keepalive_time_ms': KEEPALIVE_TIME_MS,
      'grpc.keepalive_timeout_ms': KEEPALIVE_LIMIT_MS,
      'grpc.max_connection_age_ms': MAX_CONNECTION_AGE_MS,
      'grpc.max_connection_age_grace_ms': MAX_CONNECTION_GRACE_MS,
    });
    const duration = deps.metrics.histogram({
      name: 'kezek_rpc_server_seconds',
      help: 'Time to answer a call, by service, method and gRPC status',
      labels: ['rpc_service', 'method', 'code'],
    });
    this.answerDeps = {
      log: deps.log,
      ids: deps.ids,
      observe: ({ service, method }, code, seconds) => duration.observe({ rpc_service: service, method, code }, seconds),
    };
    this.health = new HealthService(deps.readiness, (service) => this.names.has(service));
    this.health.addTo(this.server);
  }

  add<S extends ServiceShape>(definition: S, implementation: Implementation<S>): this {
    const handlers: UntypedServiceImplementation = {};
    for (const [name, method] of Object.entries(definition)) {
      handlers[name] = answering(method.path, bound(implementation, name), this.answerDeps);
      this.names.add(namesOf(method.path).service);
    }
    this.server.addService(definition, handlers);
    return this;
  }

  /** @returns the address in use, with the port the system chose where 0 was asked for */
  async listen(address: string): Promise<string> {
    const parsed = parseListenAddress(address);
    if (parsed === undefined) throw new Error(`gRPC server: "${address}" is neither host:port nor unix:path`);
    if (parsed.kind === 'unix') await removeStaleSocket(parsed.path);
    const target = parsed.kind === 'unix' ? `unix:${parsed.path}` : address;
    const port = await new Promise<number>((resolve, reject) => {
      this.server.bindAsync(target, this.credentials(), (error, bound) => (error === null ? resolve(bound) : reject(error)));
    });
    const used = parsed.kind === 'unix' ? target : `${address.slice(0, address.lastIndexOf(':'))}:${port}`;
    this.deps.log.info({ listen: used }, 'answering calls');
    return used;
  }

  /** Takes no new calls, lets those in hand finish, and cuts off what is left after the limit. */
  async stop(limitMs: number = STOP_LIMIT_MS): Promise<void> {
    this.health.stop();
    await new Promise<void>((resolve) => {
      const force = setTimeout(() => {
        this.deps.log.warn({ limitMs }, 'calls in hand did not finish in time and are cut off');
        this.server.forceShutdown();
        resolve();
      }, limitMs);
      this.server.tryShutdown(() => {
        clearTimeout(force);
        resolve();
      });
    });
  }

  private credentials(): ServerCredentials {
    const { tls } = this.deps;
    if (tls === undefined) return ServerCredentials.createInsecure();
    const pair = { private_key: Buffer.from(tls.key), cert_chain: Buffer.from(tls.cert) };
    return ServerCredentials.createSsl(Buffer.from(tls.ca), [pair], true);
  }
}

function bound<S extends ServiceShape>(implementation: Implementation<S>, name: keyof S & string): Method<unknown, unknown> {
  const method = implementation[name] as Method<unknown, unknown> | undefined;
  if (method === undefined) throw new Error(`the implementation lacks the method ${name}`);
  return method.bind(implementation);
}
