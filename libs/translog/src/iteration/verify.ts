import { categoryLimits } from './limits.js';
import type { Turn } from './matching.js';
import { type Outcome, type Review, reviewOf, takesPart } from './review.js';
import type { MatchingRules, QueueSnapshot, SnapshotApplication } from './snapshot.js';
import { orderOfTurnsFaults } from './sweep.js';

/**
 * Whether an iteration kept the order, checked without the code that gave its turns and on what is public alone: everyone has a turn or a
 * reason, and the reason is true; the turns of a pool can all be seated; everyone was asked in turn, across categories by the share of each
 * class, and whoever was passed over could not be served beside those asked before it; a batch has turns for all or none.
 * @returns public numbers, each with what is wrong
 */
export function orderFaults(snapshot: QueueSnapshot, rules: MatchingRules, outcome: Outcome): string[] {
  const review = reviewOf(snapshot, rules, outcome);
  return [...listFaults(review), ...turnFaults(review), ...reasonFaults(review), ...limitFaults(review), ...orderOfTurnsFaults(review)];
}

/** Everyone is answered, and once. */
function listFaults({ waited, given, reasons, outcome }: Review): string[] {
  const faults: string[] = [];
  for (const id of waited.keys()) if (given.has(id) === reasons.has(id)) faults.push(`${id}: neither a turn nor a reason, or both`);
  for (const id of reasons.keys()) if (!waited.has(id)) faults.push(`${id}: a reason without having waited`);
  const answers = outcome.turns.length + (outcome.notGiven?.length ?? 0) + outcome.passedOver.length;
  if (answers !== given.size + reasons.size) faults.push(`${answers - given.size - reasons.size} are listed twice`);
  return faults;
}

/** A turn says of an application what the snapshot says of it, and only to who may have one. */
function turnFaults(review: Review): string[] {
  const faults: string[] = [];
  let ordinal = 0;
  for (const turn of review.outcome.turns) {
    const one = review.waited.get(turn.applicationId);
    if (one !== undefined && !isOf(turn, one)) faults.push(`${turn.applicationId}: its turn says something else than its application`);
    if (turn.ordinal <= ordinal) faults.push(`${turn.applicationId}: its turn is out of number`);
    ordinal = turn.ordinal;
  }
  const isIn = takesPart(review);
  for (const id of review.given) {
    const one = review.waited.get(id);
    if (one === undefined) faults.push(`${id}: a turn without having waited`);
    else if (!isIn(one)) faults.push(`${id}: a turn where there is no seat`);
    else if (one.held !== undefined) faults.push(`${id}: a turn though it is ${one.held}`);
    else if (one.byAge === 'if-others-empty' && review.othersLeft) faults.push(`${id}: a turn by the lowered age while others are left`);
    else if (one.byAge === 'too-young' || one.byAge === 'too-old') faults.push(`${id}: a turn though it is ${one.byAge}`);
  }
  return faults;
}

const isOf = (turn: Turn, one: SnapshotApplication): boolean =>
  (['category', 'submittedAt', 'settlementId', 'ageGroup'] as const).every((key) => turn[key] === one[key]);

/** Reasons that the snapshot alone shows to be true or not. Whether there was a seat or a turn left is a matter of the order. */
function reasonFaults(review: Review): string[] {
  const isIn = takesPart(review);
  const isAsked = (one: SnapshotApplication): boolean => one.held === undefined && isIn(one) && isOfAge(one);
  const isOfAge = (one: SnapshotApplication): boolean => one.byAge === 'yes' || (one.byAge === 'if-others-empty' && !review.othersLeft);
  const isTrue: Readonly<Record<string, (one: SnapshotApplication) => boolean>> = {
    paused: (one) => one.held === 'paused',
    'stop-listed': (one) => one.held === 'stop-listed',
    'too-young': (one) => one.byAge === 'too-young',
    'too-old': (one) => one.byAge === 'too-old',
    'lowered-age-closed': (one) => one.byAge === 'if-others-empty' && review.othersLeft,
    'settlement-without-seats': (one) => !isIn(one),
    'no-seat': isAsked,
    'no-seats-for-batch': (one) => isAsked(one) && one.batch !== undefined,
    'category-quota-used': isAsked,
    'category-share-used': isAsked,
    'turns-limit': (one) => isAsked(one) && review.rules.turnsMax !== undefined,
  };
  return [...review.reasons].flatMap(([id, reason]) => {
    const one = review.waited.get(id);
    return one === undefined || isTrue[reason]?.(one) === true ? [] : [`${id}: passed over as ${reason}, which is not so`];
  });
}

/** No limit is exceeded. Whether it was reached when somebody was stopped by it is a matter of the order. */
function limitFaults({ snapshot, rules, waited, given }: Review): string[] {
  const turnsMax = rules.turnsMax ?? Infinity;
  const turnsOf = new Map<number, number>();
  for (const id of given) {
    const category = waited.get(id)?.category ?? 0;
    turnsOf.set(category, (turnsOf.get(category) ?? 0) + 1);
  }
  const faults = given.size > turnsMax ? [`${given.size} turns where ${turnsMax} were to be given at most`] : [];
  for (const [category, limit] of categoryLimits(snapshot, rules)) {
    const turns = turnsOf.get(category) ?? 0;
    if (turns > limit.turnsMax) faults.push(`category ${category}: ${turns} turns where ${limit.turnsMax} were to be given at most`);
  }
  return faults;
}
