import { documentV1, paperV1 } from '@kezek/contracts';
import { type Actor, type Client, createClient } from '@kezek/rpc';
import type { Logger, Metrics, Tls } from '@kezek/service';

/** What enrolment asks of the service that knows people. */
export type PaperPort = Pick<
  Client<typeof paperV1.PaperServiceService>,
  'composePaper' | 'requestSigningCode' | 'proveSigningCode' | 'getSigningProof' | 'matchGuardian' | 'disconnect'
>;
export type DocumentPort = Pick<
  Client<typeof documentV1.DocumentServiceService>,
  'putDocument' | 'getDocument' | 'getDocumentHead' | 'disconnect'
>;

/** Verifying a signature is nobody's look at a child. */
export const asEnrolment = { actor: { kind: 'system', id: 'enrolment' } as const satisfies Actor };

export function identityPorts(
  address: string,
  deps: { log: Logger; metrics: Metrics; tls?: Tls },
): { papers: PaperPort; documents: DocumentPort } {
  const options = { name: 'identity', ...deps };
  return {
    papers: createClient(paperV1.PaperServiceClient, address, options),
    documents: createClient(documentV1.DocumentServiceClient, address, options),
  };
}
