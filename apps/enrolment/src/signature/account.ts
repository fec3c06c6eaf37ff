import { type LevelPlugin, VALID, broken } from './level.js';

/** Whoever is signed in signs by saying so. All that is left is the record of it. */
export const accountLevel: LevelPlugin = {
  level: 'account',
  take: () => Promise.resolve(undefined),
  verify: ({ signerId }, signed) => Promise.resolve(signed.signedBy === signerId ? VALID : broken('other-person')),
};
