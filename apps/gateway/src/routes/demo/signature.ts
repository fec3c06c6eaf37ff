import { readFile } from 'node:fs/promises';
import { Rejection, readContract } from '@kezek/domain';
import { TestAuthority, signDetached } from '@kezek/signing';
import { z } from 'zod';
import { type Route, route } from '../../http/route.js';
import { type RouteDeps, given } from '../deps.js';
import { id } from '../schemas.js';
import { demo } from './demo.js';

const identity = z.object({ certificatePem: z.string(), privateKeyPem: z.string() });
const YEAR_MS = 365 * 24 * 60 * 60_000;

/** In place of NCALayer: a key made for the moment by an authority that this demonstration alone trusts. */
export function signatureRoutes({ clients, clock, config }: Pick<RouteDeps, 'clients' | 'clock' | 'config'>): Route[] {
  return [
    route({
      ...demo,
      method: 'post',
      path: '/demo/signatures',
      summary: 'Sign a contract of invented people as NCALayer would: a detached CMS, base64',
      body: z.object({ childId: id, contractId: id, party: z.enum(['guardian', 'kindergarten']) }),
      response: z.object({ cms: z.string() }),
      handle: async ({ body: { childId, contractId, party } }) => {
        const { documentId } = await clients.deeds.getContractText({ childId, contractId });
        if (config.DEMO_AUTHORITY_FILE === undefined || documentId === '') throw new Rejection('enrolment.signature-level-unavailable');
        const authority = TestAuthority.from(identity.parse(JSON.parse(await readFile(config.DEMO_AUTHORITY_FILE, 'utf8'))));
        const actor = { kind: 'system', id: 'demonstration' } as const;
        const { bytes } = await clients.documents.getDocument({ documentId, purpose: '' }, { actor });
        const { guardianIin: iin, bin } = given(readContract(Buffer.from(bytes).toString('utf8')));
        const now = new Date(clock.now());
        const validity = { notBefore: new Date(now.getTime() - YEAR_MS), notAfter: new Date(now.getTime() + YEAR_MS) };
        const holder = { commonName: `Demo ${party}`, iin, ...(party === 'kindergarten' ? { bin } : {}) };
        const cms = await signDetached(bytes, await authority.issue(holder, validity), now);
        return { cms: cms.toString('base64') };
      },
    }),
  ];
}
