import type { Party } from './types.js';

type Level = Party['level'];
/** The weakest first. */
const LEVELS: readonly Level[] = ['account', 'one-time-code', 'cms'];

/** How an office can sign: it has no phone of its own to send a code to. */
const OF: Readonly<Record<'kindergarten' | 'department', readonly Level[]>> = {
  kindergarten: ['account', 'cms'],
  department: ['account'],
};

/** The ways that count for a party, the simplest first; none where the region asks for more than the party has. */
export const waysToSign = (party: keyof typeof OF, needed: Level): Level[] =>
  OF[party].filter((level) => LEVELS.indexOf(level) >= LEVELS.indexOf(needed));
