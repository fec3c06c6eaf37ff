import type { StreamDefinition } from '@kezek/stream';
import { type ApplicationFact, type ApplicationState, evolve, initial } from './facts.js';

const CATEGORY_DIGITS = 3;

/** Text that sorts as the queue of a district stands: by category, then stamp, then public number. */
export const orderOf = (one: { readonly category: number; readonly submittedAt: string; readonly applicationId: string }): string =>
  [categoryText(one.category), one.submittedAt, one.applicationId].join('|');

/** The lower bound of a category in that order. */
export const firstOfCategory = (category: number): string => `${categoryText(category)}|`;

const categoryText = (category: number): string => String(category).padStart(CATEGORY_DIGITS, '0');

/** The child is the key: that it has one live application is a rule inside one document. */
export const applicationStream: StreamDefinition<ApplicationState, ApplicationFact> = {
  name: 'application',
  service: 'queue',
  initial,
  evolve,
  index: (state) => {
    if (state.phase === 'none') return { phase: state.phase };
    const { phase, placement, applicationId, iterationId } = state;
    return {
      phase,
      districtId: placement.districtId,
      applicationId,
      order: orderOf(state),
      iterationId,
      dueAt: state.phase === 'inactive' ? state.restorableUntil : undefined,
    };
  },
};
