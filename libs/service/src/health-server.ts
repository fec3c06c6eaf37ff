import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseListenAddress, removeStaleSocket } from './listen-address.js';
import type { Logger } from './log.js';
import type { Metrics } from './metrics.js';
import type { Readiness } from './readiness.js';

export interface HealthServerDeps {
  readonly readiness: Readiness;
  readonly metrics: Metrics;
  readonly log: Logger;
}

/** /livez for restarts, /readyz for traffic, /metrics for Prometheus. Kept apart from the service's own door. */
export class HealthServer {
  private readonly server: Server;

  constructor(private readonly deps: HealthServerDeps) {
    this.server = createServer((request, response) => {
      this.answer(request, response).catch((error: unknown) => {
        deps.log.error({ err: error }, 'health request failed');
        if (!response.headersSent) response.writeHead(500);
        response.end();
      });
    });
  }

  /** @returns the address in use, with the port the system chose where 0 was asked for */
  async listen(address: string): Promise<string> {
    const parsed = parseListenAddress(address);
    if (parsed === undefined) throw new Error(`health server: "${address}" is neither host:port nor unix:path`);
    if (parsed.kind === 'unix') await removeStaleSocket(parsed.path);
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(parsed.kind === 'unix' ? { path: parsed.path } : { host: parsed.host, port: parsed.port }, resolve);
    });
    return parsed.kind === 'unix' ? address : `${parsed.host}:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '').split('?')[0];
    if (request.method !== 'GET' && request.method !== 'HEAD') return send(response, 405, 'text/plain', 'only GET\n');
    if (path === '/livez') return send(response, 200, 'text/plain', 'alive\n');
    if (path === '/readyz') {
      const report = await this.deps.readiness.report();
      return send(response, report.ready ? 200 : 503, 'application/json', `${JSON.stringify(report)}\n`);
    }
    if (path === '/metrics') {
      const { contentType, text } = await this.deps.metrics.expose();
      return send(response, 200, contentType, text);
    }
    return send(response, 404, 'text/plain', 'there are /livez, /readyz and /metrics\n');
  }
}

function send(response: ServerResponse, status: number, contentType: string, body: string): void {
  response.writeHead(status, { 'content-type': contentType, 'cache-control': 'no-store' });
  response.end(body);
}
