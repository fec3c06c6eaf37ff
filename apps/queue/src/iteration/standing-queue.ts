import type { TurnGiven, Waiting } from '../application/facts.js';
import { type Applications, every } from '../stores.js';
import type { StandingQueue } from './take.js';

/** The queue of a district as its applications are stored. */
export const storedQueue =
  (applications: Applications) =>
  async (districtId: string): Promise<StandingQueue> => {
    const waiting: Waiting[] = [];
    const turnsGiven: TurnGiven[] = [];
    for await (const { state } of every(applications, { districtId, phase: { in: ['waiting', 'turn-given'] } })) {
      if (state.phase === 'waiting') waiting.push(state);
      else if (state.phase === 'turn-given') turnsGiven.push(state);
    }
    return { waiting, turnsGiven };
  };
