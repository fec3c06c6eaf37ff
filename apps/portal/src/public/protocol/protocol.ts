import type { paths } from '../../api/gen/openapi.js';
import { isTheApplication } from '../../words/application-number.js';

export type Iteration = paths['/api/v1/iterations/{iterationId}']['get']['responses'][200]['content']['application/json'];
export type Protocol = paths['/api/v1/iterations/{iterationId}/protocol']['get']['responses'][200]['content']['application/json'];
export type Turn = Protocol['turns'][number];
export type Without = Protocol['passedOver'][number];

/** What became of one application. */
export type Found =
  | { readonly kind: 'turn'; readonly index: number; readonly turn: Turn }
  | { readonly kind: 'without'; readonly index: number; readonly without: Without };

/** Turns that were meant and not given stand first: they are the fewest and ask for an explanation. */
export const withoutTurn = ({ notGiven, passedOver }: Protocol): readonly Without[] => [...notGiven, ...passedOver];

/** @returns undefined if the application did not take part */
export function findApplication(protocol: Protocol, typed: string): Found | undefined {
  const left = withoutTurn(protocol);
  // A turn that was not given is listed among the turns too.
  const without = left.findIndex(({ applicationId }) => isTheApplication(applicationId, typed));
  if (left[without] !== undefined) return { kind: 'without', index: without, without: left[without] };
  const index = protocol.turns.findIndex(({ applicationId }) => isTheApplication(applicationId, typed));
  const turn = protocol.turns[index];
  return turn === undefined ? undefined : { kind: 'turn', index, turn };
}

/** How many turns each category got, the categories in their order. */
export function turnsByCategory(turns: readonly Turn[]): (readonly [category: number, count: number])[] {
  const counts = new Map<number, number>();
  for (const { category } of turns) counts.set(category, (counts.get(category) ?? 0) + 1);
  return [...counts].sort(([one], [other]) => one - other);
}

/** How many were left without a turn for each reason, the most frequent first. */
export function countByReason(without: readonly Without[]): (readonly [reason: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const { reason } of without) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one);
}
