import { verify } from 'node:crypto';
import { type Fault, audit } from '@kezek/translog';
import type { Application } from '../application/facts.js';
import type { Standing } from '../book/standing.js';
import type { ContentStore } from '../iteration/content.js';
import { type Applications, every } from '../stores.js';
import type { Heads } from './heads.js';
import type { LogKeys } from './keys.js';
import type { PublicLog } from './public-log.js';

export interface LogCheckDeps {
  readonly publicLog: PublicLog;
  readonly heads: Heads;
  readonly keys: Pick<LogKeys, 'verifying'>;
  readonly content: ContentStore;
  readonly applications: Applications;
}

export interface LogCheck {
  readonly entries: number;
  readonly faults: readonly Fault[];
  /** Applications that stand elsewhere than the log says. */
  readonly misplaced: readonly string[];
}

const PAGE = 5_000;
const HEADS_MAX = 1_000_000;

/** What any outsider would find, and besides whether the applications as they are stored stand where the log says. */
export async function checkLog(deps: LogCheckDeps): Promise<LogCheck> {
  const { publicLog, heads, keys, content } = deps;
  const signed = await heads.after(0, HEADS_MAX);
  const entries: string[] = [];
  for (let page = await publicLog.entries.range(0, PAGE); page.length > 0;) {
    entries.push(...page);
    page = await publicLog.entries.range(entries.length, entries.length + PAGE);
  }
  const { faults } = await audit({
    entries,
    heads: signed.map((head) => heads.signed(head)),
    kept: [],
    isSignature: (bytes, signature) => verify(null, bytes, keys.verifying, signature),
    content: (sha256) => found(sha256, content),
  });
  return { entries: entries.length, faults, misplaced: await misplaced(deps) };
}

/** A content that is not what its digest says is as good as missing: the audit tells. */
async function found(sha256: string, content: ContentStore): Promise<string | undefined> {
  try {
    return await content.find(sha256);
  } catch {
    return undefined;
  }
}

/** What is written just now may be in one of the two only: whoever differs is looked at a second time, and left out while it is being handed on. */
async function misplaced({ publicLog, applications }: LogCheckDeps): Promise<string[]> {
  await publicLog.catchUp();
  const suspects: string[] = [];
  for await (const { id, state } of every(applications, {})) {
    if (state.phase !== 'none' && difference(state, publicLog.book.get(state.applicationId)) !== undefined) suspects.push(id);
  }
  const faults: string[] = [];
  for (const id of suspects) {
    const stream = await applications.streams.findById(id).lean<{ state: Application; outbox: readonly unknown[] }>();
    if (stream === null || stream.outbox.length > 0) continue;
    await publicLog.catchUp();
    const { applicationId } = stream.state;
    const wrong = difference(stream.state, publicLog.book.get(applicationId));
    if (wrong !== undefined) faults.push(`${applicationId}: ${wrong}`);
  }
  return faults;
}

const PHASES: Readonly<Partial<Record<Application['phase'], Standing['phase']>>> = {
  waiting: 'waiting',
  'turn-given': 'turn-given',
  inactive: 'lapsed',
};

function difference(state: Application, standing: Standing | undefined): string | undefined {
  const phase = PHASES[state.phase];
  if (standing === undefined || phase === undefined)
    return phase === standing?.phase ? undefined : `${state.phase}, the log says ${standing?.phase ?? 'gone'}`;
  if (standing.phase !== phase) return `${state.phase}, the log says ${standing.phase}`;
  const { category, submittedAt, sequence = 0, placement } = state;
  if (submittedAt !== standing.submittedAt || sequence !== standing.sequence)
    return `its stamp is ${submittedAt}, the log says ${standing.submittedAt}`;
  if (category !== standing.category) return `it is in category ${category}, the log says ${standing.category}`;
  return placement.districtId === standing.districtId ? undefined : `it is in ${placement.districtId}, the log says ${standing.districtId}`;
}
