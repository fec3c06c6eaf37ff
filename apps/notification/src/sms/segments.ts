/** GSM 03.38, the alphabet of one septet a letter. */
const GSM =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
/** Letters that take an escape and a second septet. */
const GSM_EXTENDED: Readonly<Record<string, number>> = {
  '\f': 0x0a,
  '^': 0x14,
  '{': 0x28,
  '}': 0x29,
  '\\': 0x2f,
  '[': 0x3c,
  '~': 0x3d,
  ']': 0x3e,
  '|': 0x40,
  '€': 0x65,
};
const ESCAPE = 0x1b;

export type Coding = 'gsm7' | 'ucs2';

/** Letters of one part alone and of one of several, which gives six bytes to the header. */
const LIMITS = { gsm7: { single: 160, joined: 153 }, ucs2: { single: 70, joined: 67 } } as const;
const MAX_PARTS = 10;

export interface Segments {
  readonly coding: Coding;
  /** The letters of each part, encoded, without header. */
  readonly parts: readonly Buffer[];
}

/** Cuts a text into what one SMS can carry. Kazakh and Russian letters are not in the GSM alphabet: one of them makes all of it UCS-2. */
export function segments(text: string): Segments {
  const letters = [...text];
  const coding: Coding = letters.every((letter) => gsmBytes(letter) !== undefined) ? 'gsm7' : 'ucs2';
  const encode = coding === 'gsm7' ? (letter: string) => Buffer.from(gsmBytes(letter) ?? []) : ucs2Bytes;
  const unitBytes = coding === 'gsm7' ? 1 : 2;
  const encoded = letters.map(encode);
  const total = encoded.reduce((sum, { length }) => sum + length, 0);
  const { single, joined } = LIMITS[coding];
  const parts = total <= single * unitBytes ? [Buffer.concat(encoded)] : cut(encoded, joined * unitBytes);
  if (parts.length > MAX_PARTS) throw new Error(`a text of ${letters.length} letters is no SMS`);
  return { coding, parts };
}

/** User data header of a part of several: reference, how many, which. */
export function concatenationHeader(part: { reference: number; total: number; number: number }): Buffer {
  return Buffer.from([0x05, 0x00, 0x03, part.reference & 0xff, part.total, part.number]);
}

/** A letter of two units is never torn apart. */
function cut(letters: readonly Buffer[], maxBytes: number): Buffer[] {
  const parts: Buffer[][] = [[]];
  let bytes = 0;
  for (const letter of letters) {
    if (bytes + letter.length > maxBytes) {
      parts.push([]);
      bytes = 0;
    }
    parts.at(-1)?.push(letter);
    bytes += letter.length;
  }
  return parts.map((part) => Buffer.concat(part));
}

function gsmBytes(letter: string): number[] | undefined {
  const extended = GSM_EXTENDED[letter];
  if (extended !== undefined) return [ESCAPE, extended];
  const at = GSM.indexOf(letter);
  return at < 0 || at === ESCAPE ? undefined : [at];
}

function ucs2Bytes(letter: string): Buffer {
  return Buffer.from(letter, 'utf16le').swap16();
}
