import type { Client as GrpcClient } from '@grpc/grpc-js';

const CHECK = '/grpc.health.v1.Health/Check';
const CHECK_LIMIT_MS = 1_500;
// HealthCheckResponse { status: SERVING } on the wire: field 1, a varint of 1.
const SERVING = Buffer.from([0x08, 0x01]);

/** Asks the other side's standard health service. @returns undefined when it serves, else why not, for an operator */
export function whyNotServing(channel: GrpcClient, name: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const asIs = (bytes: Buffer): Buffer => bytes;
    const deadline = new Date(Date.now() + CHECK_LIMIT_MS);
    channel.makeUnaryRequest(CHECK, asIs, asIs, Buffer.alloc(0), { deadline }, (error, answer) => {
      if (error !== null) resolve(`${name} does not answer`);
      else resolve(answer !== undefined && SERVING.equals(answer) ? undefined : `${name} is not ready`);
    });
  });
}
