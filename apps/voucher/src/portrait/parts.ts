import type { KnownEvent } from '@kezek/contracts';
import type { PortraitMessage } from './portrait-reactions.js';

/** What of an event concerns one child. Of other children named in it nothing is left. */
export interface Part {
  readonly childId: string;
  /** Which of several parts about the same child: one who changed groups has two lines on a statement. */
  readonly line?: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What a bank said of a whole statement concerns each child on it: those are known by the statement alone. */
export type StatementEvent = KnownEvent<'payment.line-settled' | 'payment.line-returned'>;

export const isOfStatement = (event: PortraitMessage): event is StatementEvent =>
  event.type === 'payment.line-settled' || event.type === 'payment.line-returned';

/** One part for each child the event concerns; none if it concerns none. */
export function partsOf(event: Exclude<PortraitMessage, StatementEvent>): Part[] {
  switch (event.type) {
    case 'enrolment.marks-recorded': {
      const { marks, by: _, ...sheet } = event.data;
      return marks.map((mark) => ({ childId: mark.childId, data: { ...sheet, ...mark } }));
    }
    case 'enrolment.sheet-closed': {
      const { children, by: _, ...sheet } = event.data;
      return children.map((child) => ({ childId: child.childId, data: { ...sheet, ...child } }));
    }
    case 'enrolment.sheet-accepted': {
      const { lines, monthSheetIds: _, by: __, ...sheet } = event.data;
      return lines.map((line) => ({ childId: line.childId, data: { ...sheet, ...line } }));
    }
    case 'payment.statement-computed': {
      const { lines, excluded, totalTiyn: _, ...statement } = event.data;
      return [...lines, ...excluded].map((line) => ({ childId: line.childId, line: line.sheetId, data: { ...statement, ...line } }));
    }
    case 'notification.sent':
    case 'notification.delivered':
    case 'notification.failed':
    case 'notification.handled-by-call': {
      const { childId } = event.data.about;
      return childId === undefined ? [] : [{ childId, data: event.data }];
    }
    case 'identity.guardianship-requested': {
      const { guardianIds: _, ...asked } = event.data;
      return [{ childId: asked.childId, data: asked }];
    }
    case 'enrolment.swap-proposed':
    case 'enrolment.swap-agreed':
    case 'enrolment.swap-ordered':
    case 'enrolment.swap-completed':
    case 'enrolment.swap-fallen':
      return swapParts(event.data);
    default:
      return [{ childId: event.data.childId, data: event.data }];
  }
}

type SwapData = KnownEvent<SwapType>['data'];
type SwapType = Extract<PortraitMessage['type'], `enrolment.swap-${string}`>;

/** Each child's own side, and of the other where the seat is: not whose it is. */
function swapParts({ sides, ...swap }: SwapData): Part[] {
  const { newContractIds, ...common } = 'newContractIds' in swap ? swap : { ...swap, newContractIds: undefined };
  const part = (own: 0 | 1): Part => {
    const { kindergartenId: toKindergartenId, groupId: toGroupId } = sides[own === 0 ? 1 : 0];
    const follows = newContractIds === undefined ? {} : { newContractId: newContractIds[own] };
    return { childId: sides[own].childId, data: { ...common, ...sides[own], toKindergartenId, toGroupId, ...follows } };
  };
  return [part(0), part(1)];
}

/** The child's share of what the bank said of the statement; undefined where nothing was owed for the child. */
export function paidPart(event: StatementEvent, line: Part): Part | undefined {
  const { amountTiyn, month, kindergartenId } = line.data;
  if (typeof amountTiyn !== 'string') return undefined;
  const { amountTiyn: _, ...said } = event.data;
  return { ...line, data: { ...said, childId: line.childId, month, kindergartenId, amountTiyn } };
}
