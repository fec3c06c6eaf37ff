import type { Rules } from '../shared/rules.js';
import type { Sheet } from '../shared/sheet.js';
import type { MarkWords } from '../shared/use-mark-words.js';

/** What the parts of a month are shown from. */
export interface Shown {
  readonly sheet: Sheet;
  readonly rules: Rules;
  readonly today: string;
  readonly words: MarkWords;
  readonly children: readonly { readonly childId: string; readonly name: string }[];
}
