import writeXlsxFile from 'write-excel-file/node';
import { readTable } from './table.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

it.each([';', ',', '\t'])('reads CSV divided by %s, with a mark of its byte order and quoted cells', async (delimiter) => {
  const text = `\uFEFFa${delimiter}b\r\n"x${delimiter} y"${delimiter} 2 \r\n`;
  expect(await readTable(Buffer.from(text), 'text/csv')).toEqual([
    ['a', 'b'],
    [`x${delimiter} y`, '2'],
  ]);
});

it('reads a spreadsheet as it shows itself: moments, numbers, nothing', async () => {
  const moment = { value: new Date(Date.UTC(2024, 1, 29, 23, 10, 5)), type: Date, format: 'yyyy-mm-dd hh:mm:ss' };
  const bytes = await writeXlsxFile([
    [{ value: 'a' }, { value: 'b' }, { value: 'c' }],
    [moment, { value: 12345678901, type: Number }, null],
  ]).toBuffer();
  expect(await readTable(bytes, XLSX)).toEqual([
    ['a', 'b', 'c'],
    ['2024-02-29 23:10:05', '12345678901', ''],
  ]);
});

it.each([
  ['an empty file', Buffer.from('a;b\r\n'), 'text/csv', 'identity.roll-empty'],
  ['quotes that never end', Buffer.from('a;b\n"x;y'), 'text/csv', 'identity.roll-unreadable'],
  ['a zip that is no spreadsheet', Buffer.from('PK\u0003\u0004nothing'), XLSX, 'identity.roll-unreadable'],
])('refuses %s', async (_what, bytes, mediaType, code) => {
  await expect(readTable(bytes, mediaType)).rejects.toMatchObject({ code });
});
