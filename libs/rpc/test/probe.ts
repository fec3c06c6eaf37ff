import { makeGenericClientConstructor } from '@grpc/grpc-js';
import { SystemClock, type Logger, type Readiness, type Tls, Metrics, RandomIds, createLog } from '@kezek/service';
import type { ClientClass, MethodShape } from '../src/definition.js';
import { type Implementation, RpcServer } from '../src/server.js';

/** A service of two methods in JSON, shaped as the generated ones are. */
const method = <Req, Res>(name: string): MethodShape<Req, Res> => ({
  path: `/kezek.probe.v1.ProbeService/${name}`,
  requestStream: false,
  responseStream: false,
  requestSerialize: (value) => Buffer.from(JSON.stringify(value)),
  requestDeserialize: (value) => JSON.parse(value.toString()) as Req,
  responseSerialize: (value) => Buffer.from(JSON.stringify(value)),
  responseDeserialize: (value) => JSON.parse(value.toString()) as Res,
});

export interface Ask {
  readonly text: string;
}
export interface Answer {
  readonly text: string;
}

export const ProbeService = {
  getEcho: method<Ask, Answer>('GetEcho'),
  giveTurn: method<Ask, Answer>('GiveTurn'),
};

export const ProbeClient = makeGenericClientConstructor(ProbeService, 'kezek.probe.v1.ProbeService') as unknown as ClientClass<
  typeof ProbeService
>;

export interface ServerOptions {
  readonly address: string;
  readonly log?: Logger;
  readonly readiness?: Readiness;
  readonly tls?: Tls;
}

export async function startProbe(implementation: Partial<Implementation<typeof ProbeService>>, options: ServerOptions) {
  const metrics = new Metrics({ service: 'probe' });
  const server = new RpcServer({
    log: options.log ?? createLog({ service: 'probe', level: 'silent' }),
    ids: new RandomIds(new SystemClock()),
    metrics,
    ...(options.readiness === undefined ? {} : { readiness: options.readiness }),
    ...(options.tls === undefined ? {} : { tls: options.tls }),
  });
  const echo = async ({ text }: Ask): Promise<Answer> => ({ text });
  server.add(ProbeService, { getEcho: echo, giveTurn: echo, ...implementation });
  return { server, metrics, address: await server.listen(options.address) };
}
