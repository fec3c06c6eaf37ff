import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import { contractWords } from '../words/contract.js';

const here = createRequire(__filename);
const FONT = here.resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf');
const MARGIN = 54;
const TEXT = 10;
const SMALL = 8;
/** Two files made of the same contract are the same: none bears the moment it was made. */
const EPOCH = new Date(0);

export interface PrintedContract {
  readonly text: string;
  /** A text of before it bore the number has it here. */
  readonly number: string;
  readonly digest: string;
  readonly language: 'kk' | 'ru';
  readonly signatures: readonly {
    readonly party: string;
    readonly level: string;
    readonly at: string;
    readonly valid: boolean;
    readonly subject: string;
  }[];
}

/** The text as it was signed, and below it who signed, how and when. The same contract and signatures give the same bytes. */
export async function contractPdf({ text, number, digest, language, signatures }: PrintedContract): Promise<Buffer> {
  const words = contractWords[language];
  const [title = '', ...rest] = text.split('\n');
  const info = { Title: title, Creator: 'Kezek', Producer: 'Kezek', CreationDate: EPOCH, ModDate: EPOCH };
  const document = new PDFDocument({ size: 'A4', margin: MARGIN, info });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve, reject) => document.once('end', resolve).once('error', reject));
  document.font(FONT).fontSize(14).text(title).moveDown(0.5).fontSize(TEXT).text(rest.join('\n').trim()).moveDown(1.5);
  document.fontSize(TEXT).text(words.signatures).moveDown(0.3).fontSize(SMALL);
  for (const one of signatures) {
    const party = words.parties[one.party] ?? one.party;
    const how = words.levels[one.level] ?? one.level;
    const state = one.valid ? words.valid : words.broken;
    document.text([party, how, one.subject, one.at.slice(0, 19).replace('T', ' '), state].filter((part) => part !== '').join(' · '));
  }
  if (signatures.length === 0) document.text(words.none);
  document.moveDown(0.8).text(`№ ${number} · SHA-256 ${digest}`);
  document.end();
  await ended;
  return Buffer.concat(chunks);
}
