import type { Principal } from '../sessions/principal.js';
import { type Change, SOMEWHERE } from './change.js';

/** What a listener may hear of. What is public everybody may: iterations, and that the counts of a district changed. */
export interface View {
  readonly everything: boolean;
  /** Of the education department: its district, or with none given every one. */
  readonly districts?: string | 'every';
  readonly kindergartenId?: string;
  readonly guardianId?: string;
}

const DISTRICT_ROLES = ['department', 'approver', 'finance'] as const;
const KINDERGARTEN_ROLES = ['educator', 'head'] as const;

export function viewOf(principal: Principal | undefined): View {
  if (principal === undefined) return { everything: false };
  if (principal.kind === 'guardian') return { everything: false, guardianId: principal.id };
  const { roles, districtId, kindergartenId } = principal;
  const hasOneOf = (some: readonly string[]): boolean => roles.some((role) => some.includes(role));
  return {
    everything: roles.includes('auditor'),
    ...(hasOneOf(DISTRICT_ROLES) ? { districts: districtId ?? 'every' } : {}),
    ...(hasOneOf(KINDERGARTEN_ROLES) && kindergartenId !== undefined ? { kindergartenId } : {}),
  };
}

/** Listeners with the same are told the same. */
export const keyOf = ({ everything, districts = '', kindergartenId = '', guardianId = '' }: View): string =>
  JSON.stringify([everything, districts, kindergartenId, guardianId]);

export interface Knowledge {
  /** Undefined if it is not known. */
  readonly districtOf: (kindergartenId: string) => string | undefined;
  /** The guardian's own; nobody else has any. */
  readonly children: ReadonlySet<string>;
}

/** The topics of a change that this view may hear of; opaque identifiers and nothing else. */
export function topicsFor(view: View, change: Change, { districtOf, children }: Knowledge): string[] {
  const { everything, guardianId } = view;
  const worksIn = (districtId: string | undefined): boolean => everything || (districtId !== undefined && isIn(districtId, view));
  const topics: string[] = [];
  const tell = (topic: string, when: boolean): void => {
    if (when && !topics.includes(topic)) topics.push(topic);
  };
  const places = change.places ?? [];
  tell('iterations', change.iterations === true);
  tell('epochs', change.epochs === true);
  for (const districtId of districtsOf(change, districtOf)) {
    tell(`district:${districtId}`, change.counts === true || worksIn(districtId));
    tell(`seats:${districtId}`, change.seats === true);
  }
  for (const { kindergartenId, groupId } of places) {
    const may = view.kindergartenId === kindergartenId || worksIn(change.districtId ?? districtOf(kindergartenId));
    tell(`kindergarten:${kindergartenId}`, may);
    if (groupId !== undefined) tell(`group:${groupId}`, may);
  }
  if (change.registerId !== undefined) tell(`register:${change.registerId}`, worksIn(change.districtId));
  for (const childId of change.childIds ?? []) tell(`child:${childId}`, everything || (guardianId !== undefined && children.has(childId)));
  tell('children', guardianId !== undefined && change.guardianIds?.includes(guardianId) === true);
  const isCaller = change.calls === true && view.districts !== undefined;
  tell('messages', change.recipientId !== undefined && (everything || isCaller || change.recipientId === guardianId));
  return topics;
}

/** Whoever works in any district works where nobody knows which one it is. */
const isIn = (districtId: string, { districts }: View): boolean =>
  districts !== undefined && (districts === 'every' || districts === districtId || districtId === SOMEWHERE);

function districtsOf({ districtId, places = [], counts }: Change, districtOf: Knowledge['districtOf']): string[] {
  if (districtId !== undefined) return [districtId];
  const found = places.map(({ kindergartenId }) => districtOf(kindergartenId));
  if (found.length > 0 && found.every((one) => one !== undefined)) return found;
  return counts === true ? [SOMEWHERE] : [];
}
