import { KINDS } from '@kezek/domain';
import type { AuditReport } from '@kezek/translog';
import type { Invariants } from './rest/shapes.js';
import type { Law } from './scenario/laws.js';
import type { Outcome } from './scenario/run.js';
import { tengeText } from './scenario/steps/payment.js';

/** For people. */
export function scenarioText(outcome: Outcome): string {
  const { scenario, seed, children, seats, enrolled, waiting, freeSeats, iterations, months, paidTiyn, killed, durationS } = outcome;
  const free = KINDS.map((kind) => `${freeSeats[kind]} ${kind}`).join(', ');
  const lines = [
    `${scenario}, seed ${seed}: ${children} children, ${seats} seats`,
    `  enrolled    ${enrolled}`,
    `  waiting     ${waiting}`,
    `  free seats  ${free}`,
    ...iterations.map(({ iterationId, waiting: waited, turns }) => `  ${iterationId}: ${turns} turns for ${waited} who waited`),
    `  paid        ${tengeText(BigInt(paidTiyn))} for ${months.join(', ') || 'no month'}`,
    ...(killed === undefined ? [] : [`  killed      ${killed.total} services: ${countsText(killed.byService)}`]),
    ...(Object.keys(outcome.retries).length === 0 ? [] : [`  repeated    ${countsText(outcome.retries)}`]),
    '',
    ...outcome.conservation.map(lawLine),
    '',
    invariantsText(outcome.invariants),
    logText(outcome.log),
    `${outcome.holds ? 'Everything holds' : 'NOT everything holds'}; ${durationS} s`,
  ];
  return `${lines.join('\n')}\n`;
}

export const scenarioJson = (outcome: Outcome): string => `${JSON.stringify(outcome, null, 2)}\n`;

export function invariantsText({ invariants }: Invariants): string {
  const lines = invariants.flatMap(({ service, id, holds, checked, broken }) => [
    `${holds ? 'holds ' : 'BROKEN'}  ${id.padEnd(4)} ${service.padEnd(13)} ${checked} checked`,
    ...broken.map((one) => `          ${one}`),
  ]);
  return `${lines.join('\n')}\n`;
}

function logText({ entries, turns, iterations, faults }: AuditReport): string {
  const holds = faults.length === 0 ? 'holds ' : 'BROKEN';
  const lines = [`${holds}  the public log: ${entries} entries, ${turns} turns, ${iterations} iterations computed again from outside`];
  return `${[...lines, ...faults.map(({ rule, what }) => `          ${rule}: ${what}`)].join('\n')}\n`;
}

const lawLine = ({ law, holds, left, right }: Law): string => `${holds ? 'holds ' : 'BROKEN'}  ${law}: ${left} = ${right}`;

const countsText = (counts: Readonly<Partial<Record<string, number>>>): string =>
  Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
