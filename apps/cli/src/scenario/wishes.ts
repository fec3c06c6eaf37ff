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

/** Which voucher the first offer was; `over` if that was before this run. */
export type FirstOffer = { readonly kind: 'none' } | { readonly kind: 'known'; readonly voucherId: string } | { readonly kind: 'over' };

/** What a family does about an offer: what it planned about its first one, however often it is looked at; every later one it takes. */
export function answerTo(
  voucherId: string,
  { answer, firstOffer }: { answer: Answer; firstOffer: FirstOffer },
): 'accept' | 'refuse' | 'ignore' {
  const first = firstOffer.kind === 'none' || (firstOffer.kind === 'known' && firstOffer.voucherId === voucherId);
  if (!first) return 'accept';
  return answer === 'ignore-then-restore' || answer === 'ignore-then-apply-anew' ? 'ignore' : answer;
}
