import type { ImportRow, QueueImport } from './rest/shapes.js';

/** For people. */
export function importText(one: QueueImport, rows: readonly ImportRow[]): string {
  const { importId, phase, rows: all, faulty, done, submitted, refused, proof } = one;
  const lines = [
    `${importId}: ${phase}`,
    `  rows        ${all}, ${faulty} of them with a fault`,
    ...(phase === 'planned' ? [] : [`  done        ${done}: ${submitted} submitted, ${refused} refused`]),
    ...(proof === undefined ? [] : proofLines(proof)),
    ...rows.map(rowLine),
  ];
  return `${lines.join('\n')}\n`;
}

function proofLines({ oldOrderBy, byClass, byAge, byStamp, examples, categories }: NonNullable<QueueImport['proof']>): string[] {
  const turned = byClass + byAge + byStamp;
  return [
    `  order       ${turned === 0 ? 'as in the file' : `${turned} pairs change sides: ${byClass} by class, ${byAge} by age, ${byStamp} by stamp`} (old order by ${oldOrderBy})`,
    ...examples
      .slice(0, EXAMPLES_SHOWN_MAX)
      .map(({ row, behindRow, cause }) => `    row ${row} comes behind row ${behindRow}, by ${cause}`),
    ...categories.map(
      ({ category, imported, waiting, waitingBehind, placesMax }) =>
        `  category ${String(category).padEnd(2)} ${imported} imported; of ${waiting} who wait, ${waitingBehind} get up to ${placesMax} before them`,
    ),
  ];
}

const EXAMPLES_SHOWN_MAX = 10;

const rowLine = ({ row, faults, refusedText }: ImportRow): string => {
  const said = faults.map(({ column, text, otherRow }) => `${column}: ${text}${otherRow === undefined ? '' : ` (row ${otherRow})`}`);
  return `  row ${row}: ${[...said, ...(refusedText === undefined ? [] : [refusedText])].join(' ')}`;
};
