import type { Kind } from '@kezek/domain';
import type { Conduct } from './city.js';

export const WISHES = ['state-only', 'mini-first', 'private-first'] as const;
export type Wish = (typeof WISHES)[number];

/** The kinds a family accepts, the dearest first. */
export const kindsOf: Readonly<Record<Wish, readonly Kind[]>> = {
  'state-only': ['state'],
  'mini-first': ['mini-centre', 'private'],
  'private-first': ['private', 'mini-centre', 'state'],
};

/** How a family answers its first offer. */
export type Answer = 'accept' | 'refuse' | 'ignore-then-restore' | 'ignore-then-apply-anew';

export const planOf: Readonly<Record<Conduct, { readonly wish: Wish; readonly answer: Answer }>> = {
  stateOnly: { wish: 'state-only', answer: 'accept' },
  miniFirst: { wish: 'mini-first', answer: 'accept' },
  privateFirst: { wish: 'private-first', answer: 'accept' },
  refuse: { wish: 'private-first', answer: 'refuse' },
  ignoreThenRestore: { wish: 'private-first', answer: 'ignore-then-restore' },
  ignoreThenApplyAnew: { wish: 'private-first', answer: 'ignore-then-apply-anew' },
};

/** A refuser wanted a state kindergarten all along, and says so when applying anew. */
export const wishOfNewApplication = (wish: Wish, answer: Answer): Wish => (answer === 'refuse' ? 'state-only' : wish);
