import { type logV1 } from '@kezek/contracts';
import { type RegionPolicy, Rejection } from '@kezek/domain';
import type { Implementation } from '@kezek/rpc';
import { parseHash } from '@kezek/translog';
import type { ContentStore } from '../iteration/content.js';
import type { Applications } from '../stores.js';
import { saltOf } from './commitment.js';
import type { HeadDocument, Heads } from './heads.js';
import type { LogKeys } from './keys.js';
import type { PublicLog } from './public-log.js';
import { signReceipt } from './receipt.js';

export interface LogApiDeps {
  readonly publicLog: PublicLog;
  readonly heads: Heads;
  readonly keys: LogKeys;
  readonly logId: string;
  readonly policy: RegionPolicy;
  readonly content: ContentStore;
  readonly applications: Applications;
}

const ENTRIES_MAX = 1_000;
const HEADS_MAX = 1_000;

export function logApi({
  publicLog,
  heads,
  keys,
  logId,
  policy,
  content,
  applications,
}: LogApiDeps): Implementation<typeof logV1.LogServiceService> {
  const publicKey = keys.verifying.export({ format: 'der', type: 'spki' }).toString('base64');

  return {
    getLog: async () => {
      const last = await heads.last();
      return { logId, regionId: policy.id, publicKey, size: publicLog.size, head: last === undefined ? undefined : toHead(last) };
    },
    listHeads: async ({ afterSize, limit }) => ({
      heads: (await heads.after(afterSize, limitOf(limit, HEADS_MAX))).map(toHead),
    }),
    getEntries: async ({ from, limit }) => {
      const { size } = publicLog;
      const entries = await publicLog.entries.range(from, Math.min(size, from + limitOf(limit, ENTRIES_MAX)));
      return { entries, size };
    },
    findEntries: async ({ applicationId }) => ({ entries: await publicLog.entries.about(applicationId) }),
    getInclusion: async ({ index, size }) => {
      const { tree } = publicLog;
      if (index < 0 || index >= size || size > tree.size) throw new Rejection('queue.log-never-had', { size: tree.size });
      return { leaf: tree.leaf(index), root: tree.root(size), proof: tree.inclusionProof(index, size) };
    },
    getConsistency: async ({ first, second }) => {
      const { tree } = publicLog;
      if (first < 1 || first > second || second > tree.size) throw new Rejection('queue.log-never-had', { size: tree.size });
      return { firstRoot: tree.root(first), secondRoot: tree.root(second), proof: tree.consistencyProof(first, second) };
    },
    getContent: async ({ sha256 }) => ({ text: await contentOf(sha256, content) }),

    getReceipt: async ({ childId }) => {
      const { state } = await applications.load(childId);
      if (state.phase === 'none') throw new Rejection('queue.application-not-found');
      const { applicationId, placement } = state;
      const [first] = await publicLog.entries.about(applicationId);
      if (first === undefined || first.index >= publicLog.size) throw new Rejection('queue.receipt-not-ready');
      const salt = saltOf(applicationId, keys.commitment);
      const opening = { applicationId, childId, birthDate: placement.birthDate, salt };
      const receipt = signReceipt({ logId, index: first.index, entry: first.entry, opening }, keys);
      const head = await heads.covering(first.index + 1);
      if (head === undefined || head._id > publicLog.size) return { ...receipt, head: undefined, proof: [] };
      return { ...receipt, head: toHead(head), proof: publicLog.tree.inclusionProof(first.index, head._id) };
    },
  };
}

const toHead = ({ _id: size, root, at, signature }: HeadDocument): logV1.TreeHead => ({ size, root, at, signature });

/** @throws Rejection queue.page-too-large {max} */
function limitOf(limit: number, max: number): number {
  if (limit > max) throw new Rejection('queue.page-too-large', { max });
  return limit > 0 ? limit : max;
}

/** @throws Rejection queue.content-not-found */
async function contentOf(sha256: string, content: ContentStore): Promise<string> {
  const found = isHash(sha256) ? await content.find(sha256) : undefined;
  if (found === undefined) throw new Rejection('queue.content-not-found');
  return found;
}

function isHash(text: string): boolean {
  try {
    parseHash(text);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
