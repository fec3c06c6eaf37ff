import { ROLL_COLUMNS } from '@kezek/domain';
import writeXlsxFile from 'write-excel-file/node';
import type { Locale } from '../words/locale.js';

const AT: Readonly<Record<Locale, 0 | 1 | 2>> = { kk: 0, ru: 1, en: 2 };
const COLUMN_CHARACTERS = 26;
const MARK_OF_BYTE_ORDER = '\uFEFF';

/** Headings that the reader of rolls knows, in one language. */
export const templateHeadings = (locale: Locale): string[] =>
  Object.values(ROLL_COLUMNS).map((headings) => {
    const heading = headings[AT[locale]];
    return `${heading.charAt(0).toUpperCase()}${heading.slice(1)}`.replace(/иин/i, 'ИИН').replace(/жсн/i, 'ЖСН').replace(/iin/, 'IIN');
  });

/** For spreadsheets of this region, which divide by `;` and need the mark to know UTF-8. */
export const templateCsv = (locale: Locale): string => `${MARK_OF_BYTE_ORDER}${templateHeadings(locale).join(';')}\r\n`;

export const templateXlsx = (locale: Locale): Promise<Buffer> =>
  writeXlsxFile([templateHeadings(locale).map((value) => ({ value, fontWeight: 'bold' as const }))], {
    // As text, or numbers lose their leading zeros.
    columns: templateHeadings(locale).map(() => ({ width: COLUMN_CHARACTERS })),
    stickyRowsCount: 1,
  }).toBuffer();
