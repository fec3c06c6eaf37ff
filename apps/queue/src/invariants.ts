import type { commonV1 } from '@kezek/contracts';
import { type Fault, type FaultRule, type Protocol, orderFaults } from '@kezek/translog';
import { basisOf, protocolOf, rematch } from './iteration/archive.js';
import type { Completed } from './iteration/facts.js';
import { type GivenTurn, givenTurns } from './iteration/given.js';
import type { ContentStore } from './iteration/content.js';
import { type LogCheckDeps, checkLog } from './log/check.js';
import { type Applications, type Iterations, every } from './stores.js';

export interface CheckDeps extends Omit<LogCheckDeps, 'applications'> {
  readonly applications: Applications;
  readonly iterations: Iterations;
}

const BROKEN_MAX = 100;

/** What the audit of the log finds against the rule that nobody loses a place without a cause; the rest is against Q3. */
const OF_PLACES: readonly FaultRule[] = ['backdated', 'sequence', 'cause'];

/**
 * Q1: every completed iteration kept the order, checked by counting seats and not by the code that gave the turns; no place went back without a
 * cause in the log, and every application stands where the log says. Q2: computed again from what was kept it gives the same turns, and its
 * documents are what their digests say. Q3: the log leads to every head ever signed; every turn in history is in it, in exactly one protocol and
 * the other way round. STATE: what is stored follows from history.
 */
export async function checkInvariants(deps: CheckDeps): Promise<commonV1.Invariant[]> {
  // Iterations before facts: what was given by an iteration is recorded before it is completed.
  const completed = await completedIterations(deps);
  const facts = await givenTurns(deps.applications);
  const log = await checkLog(deps);
  const reports = completed.map(({ order, repetition }) => ({ order, repetition }));
  return [
    report('Q1', completed.length + log.entries, [
      ...reports.flatMap((one) => one.order),
      ...log.misplaced,
      ...textsOf(log.faults, (rule) => OF_PLACES.includes(rule)),
    ]),
    report(
      'Q2',
      completed.length,
      reports.flatMap((one) => one.repetition),
    ),
    report('Q3', facts.length + log.entries, [
      ...protocolFaults(completed, facts),
      ...textsOf(log.faults, (rule) => !OF_PLACES.includes(rule)),
    ]),
    await replayed(deps),
  ];
}

const textsOf = (faults: readonly Fault[], which: (rule: FaultRule) => boolean): string[] =>
  faults
    .filter(({ rule }) => which(rule))
    .map(
      ({ rule, index, about, what }) =>
        `${rule} ${[about, index === undefined ? '' : `entry ${index}`].filter(Boolean).join(' ')}: ${what}`,
    );

interface Checked {
  readonly iterationId: string;
  readonly protocol: Protocol | undefined;
  readonly order: readonly string[];
  readonly repetition: readonly string[];
}

async function completedIterations({ iterations, content }: CheckDeps): Promise<Checked[]> {
  const checked: Checked[] = [];
  for await (const { state } of every(iterations, { phase: 'completed' })) {
    if (state.phase === 'completed') checked.push(await checkOne(state, content));
  }
  return checked;
}

async function checkOne(state: Completed, content: ContentStore): Promise<Checked> {
  const { iterationId } = state;
  try {
    const [basis, protocol] = await Promise.all([basisOf(content, state), protocolOf(content, state)]);
    const again = rematch(basis);
    const order = orderFaults(basis.snapshot, basis.rules, again).map((fault) => `${iterationId} ${fault}`);
    return { iterationId, protocol, order, repetition: repetitionFaults(state, again, protocol) };
  } catch (error) {
    const fault = `${iterationId} ${error instanceof Error ? error.message : String(error)}`;
    return { iterationId, protocol: undefined, order: [fault], repetition: [fault] };
  }
}

/** The protocol says what was computed: the same turns but for those listed as not given, the same others with the same reasons. */
function repetitionFaults(state: Completed, again: ReturnType<typeof rematch>, protocol: Protocol): string[] {
  const { iterationId } = state;
  const notGiven = new Set(protocol.notGiven.map((one) => one.applicationId));
  const expected = again.turns.filter((turn) => !notGiven.has(turn.applicationId));
  const faults: string[] = [];
  if (JSON.stringify(expected) !== JSON.stringify(protocol.turns)) faults.push(`${iterationId} computes other turns`);
  if (JSON.stringify(again.passedOver) !== JSON.stringify(protocol.passedOver)) faults.push(`${iterationId} passes over others`);
  if (notGiven.size + protocol.turns.length !== again.turns.length)
    faults.push(`${iterationId} lists a turn as not given that never was one`);
  if (state.turnCount !== protocol.turns.length) faults.push(`${iterationId} counts other turns than it lists`);
  return faults;
}

function protocolFaults(completed: readonly Checked[], facts: readonly GivenTurn[]): string[] {
  const key = (iterationId: string, turn: { applicationId: string; ordinal: number }): string =>
    `${iterationId} ${turn.ordinal} ${turn.applicationId}`;
  const ended = new Set(completed.map((one) => one.iterationId));
  const listed = completed.flatMap(({ iterationId, protocol }) => protocol?.turns.map((turn) => key(iterationId, turn)) ?? []);
  const given = facts.filter((fact) => ended.has(fact.iterationId)).map((fact) => key(fact.iterationId, fact));
  return [
    ...missing(given, listed).map((turn) => `${turn}: given but in no protocol`),
    ...missing(listed, given).map((turn) => `${turn}: in a protocol but never given`),
    ...twice(given).map((turn) => `${turn}: given twice`),
    ...twice(listed).map((turn) => `${turn}: listed twice`),
  ];
}

async function replayed({ applications, iterations }: CheckDeps): Promise<commonV1.Invariant> {
  let checked = 0;
  const faults: string[] = [];
  for (const store of [iterations, applications]) {
    for await (const { id, verified } of (store as Pick<Applications, 'verifyAll'>).verifyAll()) {
      checked += 1;
      if (!verified.ok) faults.push(`${store.streamOf(id)}: ${verified.problem}`);
    }
  }
  return report('STATE', checked, faults);
}

const report = (id: string, checked: number, broken: readonly string[]): commonV1.Invariant => ({
  id,
  holds: broken.length === 0,
  checked,
  broken: broken.slice(0, BROKEN_MAX),
});

function missing(from: readonly string[], others: readonly string[]): string[] {
  const there = new Set(others);
  return from.filter((one) => !there.has(one));
}

function twice(list: readonly string[]): string[] {
  const seen = new Set<string>();
  return list.filter((one) => seen.size === seen.add(one).size);
}
