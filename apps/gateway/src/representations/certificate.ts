import PDFDocument from 'pdfkit';
import { create } from 'qrcode';
import type { Locale } from '../words/locale.js';
import { certificateWords } from '../words/certificate.js';
import { FONTS } from './pdf.js';

export interface CertificateSource {
  readonly locale: Locale;
  readonly number: string;
  readonly childName: string;
  readonly birthDate: string;
  readonly districtName: string;
  readonly certifiedOn: string;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly statement: string;
}

const MARGIN = 56;
const QR_POINTS = 200;
/** White around the code, as the standard asks (ISO/IEC 18004: four modules). */
const QUIET_MODULES = 4;

/** One A4 page: what a family shows, and a code that a kindergarten checks without a network. The same certificate gives the same bytes. */
export async function certificatePdf(source: CertificateSource): Promise<Buffer> {
  const { locale } = source;
  const say = (word: keyof typeof certificateWords): string => certificateWords[word][locale];
  const madeAt = new Date(`${source.certifiedOn}T00:00:00Z`);
  const info = { Title: `${say('title')} ${source.number}`, Creator: 'Kezek', Producer: 'Kezek', CreationDate: madeAt, ModDate: madeAt };
  const paper = new PDFDocument({ size: 'A4', margin: MARGIN, info });
  const chunks: Buffer[] = [];
  const ended = new Promise((resolve, reject) => paper.once('end', resolve).once('error', reject));
  paper.on('data', (chunk: Buffer) => chunks.push(chunk));
  paper.registerFont('regular', FONTS.regular).registerFont('bold', FONTS.bold);

  paper.font('bold').fontSize(20).text(say('title')).moveDown(0.3);
  paper.font('bold').fontSize(24).text(source.number).moveDown(0.4);
  paper.font('regular').fontSize(10.5).text(say('lead')).moveDown(1);
  for (const [name, value] of factsOf(source, say)) {
    paper.font('bold').fontSize(11).text(`${name}: `, { continued: true }).font('regular').text(value).moveDown(0.25);
  }
  paper.moveDown(0.8);
  const top = paper.y;
  drawCode(paper, source.statement, { x: MARGIN, y: top });
  const beside = { x: MARGIN + QR_POINTS + 24, width: paper.page.width - 2 * MARGIN - QR_POINTS - 24 };
  paper.font('bold').fontSize(11).text(say('checkTitle'), beside.x, top, { width: beside.width }).moveDown(0.3);
  paper
    .font('regular')
    .fontSize(10)
    .text(say('check'), { width: beside.width })
    .moveDown(0.5)
    .text(say('privacy'), { width: beside.width });
  paper.fontSize(9).text(say('end'), MARGIN, top + QR_POINTS + 24, { width: paper.page.width - 2 * MARGIN });
  paper.end();
  await ended;
  return Buffer.concat(chunks);
}

const factsOf = (source: CertificateSource, say: (word: keyof typeof certificateWords) => string) =>
  [
    [say('child'), `${source.childName}, ${source.birthDate}`],
    [say('district'), source.districtName],
    [say('certifiedOn'), source.certifiedOn],
    [say('valid'), `${source.validFrom} – ${source.validUntil}`],
    [say('norm'), say('generalNorm')],
  ] as const;

/** Drawn, not a picture: it stays sharp however it is printed. */
function drawCode(paper: PDFKit.PDFDocument, text: string, { x, y }: { readonly x: number; readonly y: number }): void {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const side = QR_POINTS / (modules.size + 2 * QUIET_MODULES);
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column) === 0) continue;
      paper.rect(x + (column + QUIET_MODULES) * side, y + (row + QUIET_MODULES) * side, side, side);
    }
  }
  paper.fill('black');
}
