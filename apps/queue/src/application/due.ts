import { type Instant, hasPassed } from '@kezek/domain';
import { expireBenefits } from '../benefit/decide.js';
import { endingDueAt, lateEnding } from '../ending/decide.js';
import { endOf } from '../benefit/facts.js';
import { closeRestoreWindow } from './decide.js';
import { type Application, type ApplicationFact, type ApplicationState, benefitsOf } from './facts.js';
import type { Today } from './guards.js';
import { endPause } from './pause.js';
import { lateReinstatement, reinstatementDueAt } from '../reinstatement/decide.js';

/** When time itself next does something to the application; undefined if it does nothing. */
export function dueAtOf(state: ApplicationState): Instant | undefined {
  if (state.phase === 'none') return undefined;
  const moments = [...liveMoments(state), reinstatementDueAt(state)].filter((moment) => moment !== undefined);
  return moments.sort()[0];
}

function liveMoments(state: Application): (Instant | undefined)[] {
  if (state.phase !== 'waiting' && state.phase !== 'inactive') return [];
  const own = state.phase === 'waiting' ? state.paused?.until : state.restorableUntil;
  return [own, endingDueAt(state), ...benefitsOf(state).map(endOf)];
}

/** What time has made due: a restore window, a pause, a claim without proof, a certificate, decisions that are owed. */
export function passTime(state: ApplicationState, today: Today): ApplicationFact[] {
  const dueAt = dueAtOf(state);
  if (dueAt === undefined || !hasPassed(dueAt, today.now)) return [];
  const annulled = closeRestoreWindow(state, today.now);
  const late = lateReinstatement(state, today.now);
  if (annulled.length > 0) return [...late, ...annulled];
  return [...late, ...lateEnding(state, today.now), ...endPause(state, today.now), ...expireBenefits(state, today)];
}
