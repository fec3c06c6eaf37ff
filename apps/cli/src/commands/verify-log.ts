import { readFileSync, writeFileSync } from 'node:fs';
import type { AuditReport, SignedTreeHead } from '@kezek/translog';
import { Failure } from '../failure.js';
import { auditLog } from '../log-audit.js';
import { Client } from '../rest/client.js';
import { PublicLog } from '../rest/public-log.js';

export interface VerifyLogOptions {
  readonly log: string;
  readonly kept?: string;
  readonly json?: true;
}

const FAULTS_SHOWN_MAX = 50;

/** Checks a queue from what its installation publishes, without an account. Sets the exit code to 1 if anything is wrong. */
export async function verifyLog({ log: url, kept: file, json }: VerifyLogOptions): Promise<void> {
  const log = new PublicLog(new Client({ url, concurrency: 4, patienceMs: 10_000 }));
  const isWatched = json !== true && process.stderr.isTTY;
  const read = (count: number, of: number) => void (isWatched && process.stderr.write(`\r${count} of ${of} entries`));
  const { logId, regionId, report, head } = await auditLog(log, { kept: file === undefined ? undefined : readHead(file), read });
  if (isWatched) process.stderr.write('\r\x1b[K');
  process.stdout.write(json === true ? `${JSON.stringify({ logId, ...report }, null, 2)}\n` : reportText(`${regionId}, ${logId}`, report));
  if (report.faults.length > 0) process.exitCode = 1;
  else if (file !== undefined) keepHead(file, head);
}

function reportText(name: string, { faults, ...counts }: AuditReport): string {
  const { entries, heads, unsigned, applications, turns, iterations } = counts;
  const lines = [
    `${name}: ${entries} entries, ${heads} signed heads, ${unsigned} entries after the last`,
    `  ${applications} applications, ${turns} turns, ${iterations} iterations computed again`,
    ...faults.slice(0, FAULTS_SHOWN_MAX).map(({ rule, index, about, what }) => {
      const where = [index === undefined ? '' : `entry ${index}`, about ?? ''].filter((part) => part !== '').join(', ');
      return `WRONG   ${rule}${where === '' ? '' : ` (${where})`}: ${what}`;
    }),
    ...(faults.length > FAULTS_SHOWN_MAX ? [`WRONG   and ${faults.length - FAULTS_SHOWN_MAX} more`] : []),
    faults.length === 0
      ? 'The log only grew, every turn went to the first eligible in order, and no place went back without a cause.'
      : 'This log is NOT to be trusted.',
  ];
  return `${lines.join('\n')}\n`;
}

function readHead(file: string): SignedTreeHead | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new Failure(`${file}: ${(error as Error).message}`);
  }
  try {
    return JSON.parse(text) as SignedTreeHead;
  } catch {
    throw new Failure(`${file}: not a head that this command kept`);
  }
}

/** A log without a head yet leaves nothing to keep. */
function keepHead(file: string, head: SignedTreeHead | undefined): void {
  if (head !== undefined) writeFileSync(file, `${JSON.stringify(head)}\n`);
}
