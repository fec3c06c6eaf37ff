import { Rejection } from '@kezek/domain';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';

/** What a file of 20 MiB may unfold to; a spreadsheet is a zip, and zips can be made to unfold to anything. */
const UNZIPPED_BYTES_MAX = 400 * 1_024 * 1_024;
export const ROLL_ROWS_MAX = 100_000;

/** A file as rows of trimmed text, each as a spreadsheet shows it; the headings are the first. */
export type Table = readonly (readonly string[])[];

/** @throws Rejection identity.roll-unreadable, identity.roll-empty, identity.roll-too-long {max} */
export async function readTable(bytes: Uint8Array, mediaType: string): Promise<Table> {
  const rows = mediaType === 'text/csv' ? fromCsv(bytes) : await fromXlsx(bytes);
  if (rows.length < 2) throw new Rejection('identity.roll-empty');
  if (rows.length - 1 > ROLL_ROWS_MAX) throw new Rejection('identity.roll-too-long', { max: ROLL_ROWS_MAX });
  return rows;
}

function fromCsv(bytes: Uint8Array): Table {
  const text = new TextDecoder('utf-8').decode(bytes);
  const delimiter = delimiterOf(text.slice(0, text.indexOf('\n') + 1 || undefined));
  try {
    // Empty lines are kept so that rows are counted as an editor counts them.
    const rows: string[][] = parse(text, { delimiter, bom: true, relax_column_count: true, skip_empty_lines: false, trim: true });
    return rows;
  } catch {
    throw new Rejection('identity.roll-unreadable');
  }
}

/** Spreadsheets of this region write `;`, others `,` or a tab. */
function delimiterOf(headings: string): string {
  const counted = [';', ',', '\t'].map((one) => ({ one, count: headings.split(one).length }));
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).one;
}

async function fromXlsx(bytes: Uint8Array): Promise<Table> {
  try {
    let unzipped = 0;
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        unzipped += originalSize;
        return false;
      },
    });
    if (unzipped > UNZIPPED_BYTES_MAX) throw new Rejection('identity.roll-unreadable');
    const rows = await readSheet(Buffer.from(bytes));
    return rows.map((row) => row.map(written));
  } catch {
    throw new Rejection('identity.roll-unreadable');
  }
}

const MS_STEP = 10;

/** A spreadsheet keeps a moment as a fraction of days, so that the last digits of its milliseconds are noise. */
function written(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) {
    const text = new Date(Math.round(cell.getTime() / MS_STEP) * MS_STEP).toISOString();
    return text
      .slice(0, -1)
      .replace('T', ' ')
      .replace(/\.000$/, '');
  }
  return String(cell as string | number | boolean).trim();
}
