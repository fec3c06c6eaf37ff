import { verify } from 'node:crypto';
import { type AuditReport, type SignedTreeHead, audit } from '@kezek/translog';
import { Failure } from './failure.js';
import type { PublicLog } from './rest/public-log.js';

export interface LogAudit {
  readonly logId: string;
  readonly regionId: string;
  readonly report: AuditReport;
  /** The newest, worth keeping; undefined while none is signed. */
  readonly head: SignedTreeHead | undefined;
}

/**
 * Checks a queue from what its installation publishes.
 * @param kept a head of the same log from earlier
 * @param read told of how many entries have come
 * @throws Failure if the kept head is of another log
 */
export async function auditLog(
  log: PublicLog,
  { kept, read = () => undefined }: { kept?: SignedTreeHead | undefined; read?: (count: number, of: number) => void } = {},
): Promise<LogAudit> {
  const { logId, regionId, key } = await log.about();
  if (kept !== undefined && kept.logId !== logId)
    throw new Failure(`the head that was kept is of another log, ${kept.logId}; this one is ${logId}`);
  // The heads first: what is read after them covers them.
  const heads = await log.heads(logId);
  const entries = await log.entries(read);
  const report = await audit({
    entries,
    heads,
    kept: kept === undefined ? [] : [kept],
    isSignature: (bytes, signature) => verify(null, bytes, key, signature),
    content: (sha256) => log.content(sha256),
  });
  return { logId, regionId, report, head: heads.at(-1) };
}
