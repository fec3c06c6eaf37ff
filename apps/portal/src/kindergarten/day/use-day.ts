import { useState } from 'react';
import { useOnline } from '../../app/online.js';
import { PRESENT } from '../shared/sheet.js';
import {
  type Conflict,
  type Draft,
  type GivenMark,
  type Known,
  conflictsOf,
  decided,
  emptyDraft,
  finished,
  isOnItsWay,
  markOf,
  marked,
  othersHere,
  touched,
  unmarked,
} from './draft.js';
import { draftOf, forget, keep, useDrafts } from './draft-store.js';

interface OfDay {
  readonly childIds: readonly string[];
  readonly known: Known;
}

/** A day as the teacher works on it: what the sheet knows, what was tapped, and what can be done. */
export function useDay(of: Pick<Draft, 'staffId' | 'groupId' | 'date'>, { childIds, known }: OfDay) {
  const { drafts, unreachable } = useDrafts(of.staffId);
  const online = useOnline();
  const [chosen, choose] = useState<string>();
  const draft = drafts.find(({ groupId, date }) => groupId === of.groupId && date === of.date);
  /** The newest, whatever was rendered: two taps may come before one rendering. */
  const current = (): Draft => draftOf(of) ?? emptyDraft(of);
  const isMissing = (childId: string): boolean => markOf(draft, childId, known) === undefined;
  const isHere = (childId: string): boolean => markOf(draft, childId, known)?.mark === PRESENT;
  return {
    draft,
    known,
    chosen,
    choose,
    isOffline: !online || unreachable,
    isOnItsWay: draft !== undefined && isOnItsWay(draft),
    conflicts: draft === undefined ? [] : conflictsOf(draft, childIds, known),
    /** Children whose mark is not on the sheet yet. */
    unsent: draft === undefined ? [] : touched(draft, childIds, known),
    all: childIds.length,
    missing: childIds.filter(isMissing).length,
    here: childIds.filter(isHere).length,
    markOf: (childId: string): GivenMark | undefined => markOf(draft, childId, known),
    mark: (childId: string, given: GivenMark): void => keep(marked(current(), childId, { given, known })),
    unmark: (childId: string): void => keep(unmarked(current(), childId)),
    decide: (conflict: Conflict, whose: 'mine' | 'theirs'): void => {
      const next = decided(current(), conflict, whose);
      // Where the sheet is right in everything, nothing is left to send.
      if (touched(next, childIds, known).length === 0) forget(of);
      else keep(next);
    },
    /** Whoever is not marked is here; and it goes out. */
    send: (): void => {
      const draft = current();
      const whole = childIds.some((childId) => markOf(draft, childId, known) === undefined) ? othersHere(draft, known) : draft;
      keep(finished(whole, crypto.randomUUID()));
    },
    drop: (): void => forget(of),
  };
}

export type DayWork = ReturnType<typeof useDay>;
