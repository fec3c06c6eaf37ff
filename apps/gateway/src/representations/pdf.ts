import { createRequire } from 'node:module';
import { setImmediate as turn } from 'node:timers/promises';
import PDFDocument from 'pdfkit';
import type { Sheet, Table } from './sheet.js';

const here = createRequire(__filename);
/** These have every Kazakh letter; the fonts that PDF readers bring have none. */
export const FONTS = {
  regular: here.resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf'),
  bold: here.resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf'),
} as const;

const MARGIN = 36;
const TEXT = 8;
const ROW_HEIGHT = 13;
const CELL_GAP = 4;
/** After so many rows others may be answered. */
const ROWS_AT_A_TIME = 250;

/** A4, every page numbered, the head of a table on each of its pages. The same sheet gives the same bytes. */
export async function pdfOf(sheet: Sheet): Promise<Buffer> {
  const paper = new Paper(sheet);
  paper.begin();
  for (const table of sheet.tables) await paper.table(table);
  return paper.end();
}

class Paper {
  readonly #sheet: Sheet;
  readonly #document: PDFKit.PDFDocument;
  readonly #chunks: Buffer[] = [];
  readonly #fitted = new Map<string, string>();

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
    // From these dates and names readers and pdfkit make the identity of the file: none may be of this moment.
    const madeAt = new Date(`${sheet.madeOn}T00:00:00Z`);
    this.#document = new PDFDocument({
      size: 'A4',
      margin: MARGIN,
      bufferPages: true,
      info: { Title: sheet.title, Creator: 'Kezek', Producer: 'Kezek', CreationDate: madeAt, ModDate: madeAt },
    });
    this.#document.on('data', (chunk: Buffer) => this.#chunks.push(chunk));
    this.#document.registerFont('regular', FONTS.regular).registerFont('bold', FONTS.bold);
  }

  begin(): void {
    const { title, lead, facts } = this.#sheet;
    this.#document.font('bold').fontSize(15).text(title);
    this.#document
      .font('regular')
      .fontSize(TEXT + 1)
      .moveDown(0.3)
      .text(lead)
      .moveDown(0.6);
    for (const [name, value] of facts) {
      this.#document.font('bold').fontSize(TEXT).text(`${name}: `, { continued: true }).font('regular').text(value);
    }
  }

  async table(table: Table): Promise<void> {
    this.#room(4 * ROW_HEIGHT);
    this.#document
      .font('bold')
      .fontSize(TEXT + 2)
      .moveDown(1.2)
      .text(`${table.heading} (${table.rows.length})`, MARGIN)
      .moveDown(0.4);
    this.#head(table);
    for (const [index, row] of table.rows.entries()) {
      if (this.#room(ROW_HEIGHT)) this.#head(table);
      this.#row(table, row, 'regular');
      if (index % ROWS_AT_A_TIME === ROWS_AT_A_TIME - 1) await turn();
    }
  }

  async end(): Promise<Buffer> {
    const { start, count } = this.#document.bufferedPageRange();
    for (let page = start; page < start + count; page += 1) {
      this.#document.switchToPage(page);
      const { page: current } = this.#document;
      current.margins.bottom = 0;
      const text = `${this.#sheet.pageWord} ${page + 1} / ${count}`;
      this.#document
        .font('regular')
        .fontSize(TEXT)
        .text(text, MARGIN, current.height - MARGIN + 8, { lineBreak: false });
    }
    const ended = new Promise((resolve, reject) => this.#document.once('end', resolve).once('error', reject));
    this.#document.end();
    await ended;
    return Buffer.concat(this.#chunks);
  }

  /** @returns whether a new page was begun for it */
  #room(height: number): boolean {
    if (this.#document.y + height <= this.#document.page.height - MARGIN) return false;
    this.#document.addPage();
    return true;
  }

  #head(table: Table): void {
    const { columns } = table;
    this.#row(
      table,
      columns.map((column) => column.name),
      'bold',
    );
    const y = this.#document.y - 3;
    this.#document
      .moveTo(MARGIN, y)
      .lineTo(this.#document.page.width - MARGIN, y)
      .lineWidth(0.5)
      .stroke();
  }

  #row({ columns }: Table, cells: readonly string[], font: 'regular' | 'bold'): void {
    const { y, page } = this.#document;
    const width = page.width - 2 * MARGIN;
    this.#document.font(font).fontSize(TEXT);
    let x = MARGIN;
    for (const [index, { part }] of columns.entries()) {
      const text = this.#fit(cells[index] ?? '', { widthMax: part * width - CELL_GAP, font });
      if (text !== '') this.#document.text(text, x, y, { lineBreak: false });
      x += part * width;
    }
    this.#document.x = MARGIN;
    this.#document.y = y + ROW_HEIGHT;
  }

  /** What is too long for its cell ends in dots; most cells repeat. */
  #fit(text: string, { widthMax, font }: { readonly widthMax: number; readonly font: string }): string {
    const key = `${font} ${widthMax} ${text}`;
    const known = this.#fitted.get(key);
    if (known !== undefined) return known;
    let fitted = text;
    while (fitted.length > 1 && this.#document.widthOfString(fitted) > widthMax)
      fitted = `${fitted.replace(/…$/, '').slice(0, -1).trimEnd()}…`;
    this.#fitted.set(key, fitted);
    return fitted;
  }
}
