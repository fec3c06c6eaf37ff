import { type Server, type ServerWritableStream, type UntypedServiceImplementation, type sendUnaryData, status } from '@grpc/grpc-js';
import type { ServiceDefinition } from '@grpc/grpc-js';
import type { Readiness } from '@kezek/service';
import { service as healthDefinition } from 'grpc-health-check';

type ServingStatus = 'SERVING' | 'NOT_SERVING' | 'SERVICE_UNKNOWN';
interface HealthRequest {
  readonly service: string;
}
interface HealthResponse {
  readonly status: ServingStatus;
}
type WatchCall = ServerWritableStream<HealthRequest, HealthResponse>;

/** `grpc.health.v1.Health` answered from the readiness of this very moment, for the whole server ('') and each service on it. */
export class HealthService {
  private readonly watchers = new Set<WatchCall>();
  private readonly forget: () => void;

  constructor(
    private readonly readiness: Readiness | undefined,
    private readonly knows: (service: string) => boolean,
  ) {
    this.forget = readiness?.onChange((ready) => this.tell(ready ? 'SERVING' : 'NOT_SERVING')) ?? (() => undefined);
  }

  addTo(server: Server): void {
    // grpc-health-check reads the definition with the same loader and names the same fields; only its type differs.
    server.addService(healthDefinition as unknown as ServiceDefinition, this.implementation() as UntypedServiceImplementation);
  }

  /** Ends the endless watches, which would otherwise hold up a graceful stop. */
  stop(): void {
    this.forget();
    this.tell('NOT_SERVING');
    for (const call of this.watchers) call.end();
    this.watchers.clear();
  }

  private implementation() {
    return {
      check: (call: { request: HealthRequest }, callback: sendUnaryData<HealthResponse>): void => {
        if (!this.knows(call.request.service)) return callback({ code: status.NOT_FOUND, details: 'no such service here' });
        void this.now().then((serving) => callback(null, { status: serving }));
      },
      watch: (call: WatchCall): void => {
        if (!this.knows(call.request.service)) {
          call.write({ status: 'SERVICE_UNKNOWN' });
          return;
        }
        this.watchers.add(call);
        call.once('cancelled', () => this.watchers.delete(call));
        void this.now().then((serving) => {
          if (this.watchers.has(call)) call.write({ status: serving });
        });
      },
      list: (_call: unknown, callback: sendUnaryData<{ statuses: Record<string, HealthResponse> }>): void => {
        void this.now().then((serving) => callback(null, { statuses: { '': { status: serving } } }));
      },
    };
  }

  private async now(): Promise<ServingStatus> {
    if (this.readiness === undefined) return 'SERVING';
    return (await this.readiness.report()).ready ? 'SERVING' : 'NOT_SERVING';
  }

  private tell(serving: ServingStatus): void {
    for (const call of this.watchers) call.write({ status: serving });
  }
}
