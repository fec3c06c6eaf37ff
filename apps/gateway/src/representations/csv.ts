const BYTE_ORDER_MARK = '\uFEFF';
const NEEDS_QUOTES = /[";\r\n]/;

/** As spreadsheets open it here: UTF-8 that says so, semicolons, since a comma is the decimal sign in Kazakh and Russian; else RFC 4180. */
export const csvOf = (rows: Iterable<readonly string[]>): string => {
  const lines: string[] = [];
  for (const row of rows) lines.push(row.map(cell).join(';'));
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
};

const cell = (text: string): string => (NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
