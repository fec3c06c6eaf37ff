import { createHash } from 'node:crypto';
import { type Replay, replay } from '@kezek/translog';
import type { Command } from 'commander';
import { Failure } from '../failure.js';
import { Client } from '../rest/client.js';
import { isProblem } from '../rest/problem.js';
import { PublicLog } from '../rest/public-log.js';
import { urlOption } from './options.js';

interface Options {
  readonly url: string;
  readonly json?: true;
}

interface Iteration {
  readonly iterationId: string;
  readonly phase: string;
  readonly snapshotHash?: string;
  readonly policyHash?: string;
  readonly protocolHash?: string;
}

const FAULTS_SHOWN_MAX = 50;

export function addReplay(program: Command): void {
  program
    .command('replay')
    .description('compute a completed iteration again from what is published of it, without an account')
    .argument('<iterationId>', 'such as itr_tekeli.1')
    .addOption(urlOption())
    .option('--json', 'print the answer as JSON')
    .action(replayIteration);
}

/** Sets the exit code to 1 if what is published does not follow from its snapshot and rules. */
async function replayIteration(iterationId: string, { url, json }: Options): Promise<void> {
  const client = new Client({ url, concurrency: 3, patienceMs: 10_000 });
  const digests = digestsOf(await iterationOf(iterationId, client));
  const contents = new PublicLog(client);
  const [snapshot, rules, protocol] = await Promise.all([digests.snapshot, digests.rules, digests.protocol].map(contentBy(contents)));
  if (snapshot === undefined || rules === undefined || protocol === undefined) throw new Error('three contents were asked for');
  const again = replay({ snapshot, rules, protocol });
  const computed = sha256(again.protocol);
  const holds = computed === digests.protocol && again.faults.length === 0;
  const report = { iterationId, ...digests, computed, holds, waited: again.waited, turns: again.turns, faults: again.faults };
  process.stdout.write(json === true ? `${JSON.stringify(report, null, 2)}\n` : reportText(report));
  if (!holds) process.exitCode = 1;
}

async function iterationOf(iterationId: string, client: Client): Promise<Iteration> {
  try {
    const path = `/iterations/${encodeURIComponent(iterationId)}`;
    return (await client.send({ method: 'GET', path })).body as Iteration;
  } catch (error) {
    if (isProblem(error, 'queue.iteration-not-found')) throw new Failure(`${iterationId}: there is no such iteration`);
    throw error;
  }
}

function digestsOf({ iterationId, phase, snapshotHash, policyHash, protocolHash }: Iteration) {
  if (snapshotHash === undefined || policyHash === undefined || protocolHash === undefined)
    throw new Failure(`${iterationId}: it is ${phase}; only a completed iteration has a protocol`);
  return { snapshot: snapshotHash, rules: policyHash, protocol: protocolHash };
}

/** Whatever the installation answers, it counts only with the digest it was asked by. */
const contentBy =
  (contents: PublicLog) =>
  async (digest: string): Promise<string> => {
    const text = await contents.content(digest);
    if (text === undefined) throw new Failure(`${digest}: the installation does not have it any more`);
    if (sha256(text) !== digest) throw new Failure(`${digest}: the installation answers with something else`);
    return text;
  };

interface Report extends Pick<Replay, 'waited' | 'turns' | 'faults'> {
  readonly iterationId: string;
  readonly protocol: string;
  readonly computed: string;
  readonly holds: boolean;
}

function reportText({ iterationId, waited, turns, faults, protocol, computed, holds }: Report): string {
  const lines = [
    `${iterationId}: ${waited} waited, ${turns} turns`,
    `  published ${protocol}`,
    `  computed  ${computed}`,
    ...faults.slice(0, FAULTS_SHOWN_MAX).map((fault) => `WRONG   ${fault}`),
    ...(faults.length > FAULTS_SHOWN_MAX ? [`WRONG   and ${faults.length - FAULTS_SHOWN_MAX} more`] : []),
    holds
      ? 'The same protocol, byte for byte; every turn went to the first in order.'
      : 'The published protocol does NOT follow from its queue and rules.',
  ];
  return `${lines.join('\n')}\n`;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
