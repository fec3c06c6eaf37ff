import { coverageFaults } from '../category.js';
import type { LocalDate } from '../local-date.js';
import type { StatusClass } from '../status-class.js';
import type { PolicyIssue } from './policy-error.js';
import type { Dated } from './shapes.js';

interface Parts {
  readonly categories: readonly Dated<Parameters<typeof coverageFaults>[0]>[];
  readonly benefits: readonly Dated<readonly { readonly statusClass: StatusClass }[]>[];
  readonly ages: { readonly maxYears: readonly Dated<number>[] };
}

/** Children whom a table of categories leaves out while it is in force: a class that a benefit gives, or an age still allowed. */
export const tableGaps = ({ categories, benefits, ages }: Parts): PolicyIssue[] =>
  categories.flatMap(({ from, value: table }, index) => {
    const time = { from, before: categories[index + 1]?.from };
    const given = during(benefits, time).flatMap((list) => list.map((benefit) => benefit.statusClass));
    const classes = [...new Set<StatusClass>([...given, 'general'])];
    const maxMonths = Math.max(0, ...during(ages.maxYears, time)) * 12;
    const path = ['categories', index, 'value'];
    return coverageFaults(table, { classes, maxMonths }).map(({ row, message }) => ({
      path: row === undefined ? path : [...path, row],
      message,
    }));
  });

/** The values in force on some day of that time. */
function during<T>(entries: readonly Dated<T>[], { from, before }: { from: LocalDate; before: LocalDate | undefined }): T[] {
  return entries
    .filter((entry, index) => {
      const next = entries[index + 1]?.from;
      return (before === undefined || entry.from < before) && (next === undefined || next > from);
    })
    .map((entry) => entry.value);
}
