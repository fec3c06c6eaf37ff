import type { Sheet } from '../shared/types.js';

const PRESENT = 'present';

export interface ChildCounts {
  readonly childId: string;
  readonly from: string | undefined;
  readonly lastDay: string | undefined;
  readonly confirmed: boolean;
  readonly present: number;
  /** Days by reason, the most frequent first. */
  readonly absent: readonly { readonly reason: string; readonly days: number }[];
  readonly withoutDocument: number;
  readonly disputed: number;
}

/** What was marked of each child, counted. @param needDocument reasons that count only with one */
export function countsOf({ children, marks }: Pick<Sheet, 'children' | 'marks'>, needDocument: ReadonlySet<string>): ChildCounts[] {
  return children.map(({ childId, from, lastDay, confirmed }) => {
    const own = marks.filter((mark) => mark.childId === childId);
    const absent = own.filter(({ mark }) => mark !== PRESENT);
    const reasons = new Map<string, number>();
    for (const { mark } of absent) reasons.set(mark, (reasons.get(mark) ?? 0) + 1);
    return {
      ...{ childId, from, lastDay, confirmed },
      present: own.length - absent.length,
      absent: [...reasons].map(([reason, days]) => ({ reason, days })).sort((a, b) => b.days - a.days),
      withoutDocument: absent.filter(({ mark, documentId }) => needDocument.has(mark) && documentId === undefined).length,
      disputed: own.filter(({ disputed }) => disputed).length,
    };
  });
}

/** Whose guardians have not confirmed yet. */
export const silentIn = ({ children }: Pick<Sheet, 'children'>): number => children.filter(({ confirmed }) => !confirmed).length;
