import { inflateSync } from 'node:zlib';

/** The text of a PDF as a reader would copy it: through the table of letters that each font brings. */
export function textOf(pdf: Buffer): string {
  const objects = objectsOf(pdf);
  const letters = new Map<string, Map<string, string>>();
  for (const [, body] of objects) {
    const fonts = /\/Font <<([^>]*)>>/.exec(body.head.replaceAll('\n', ' '))?.[1] ?? '';
    for (const [, name = '', id = ''] of fonts.matchAll(/\/(\w+) (\d+) 0 R/g)) letters.set(name, lettersOf(id, objects));
  }
  return [...objects.values()]
    .filter(({ stream }) => stream.includes('BT'))
    .map(({ stream }) => shown(stream, letters))
    .join('\n');
}

interface PdfObject {
  readonly head: string;
  readonly stream: string;
}

function objectsOf(pdf: Buffer): Map<string, PdfObject> {
  const text = pdf.toString('latin1');
  const objects = new Map<string, PdfObject>();
  for (const match of text.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [, id = '', body = ''] = match;
    const at = body.indexOf('stream\n');
    const packed = at === -1 ? undefined : Buffer.from(body.slice(at + 7, body.lastIndexOf('\nendstream')), 'latin1');
    const head = at === -1 ? body : body.slice(0, at);
    const stream = packed === undefined || !head.includes('FlateDecode') ? '' : inflateSync(packed).toString('latin1');
    objects.set(id, { head, stream });
  }
  return objects;
}

function lettersOf(fontId: string, objects: ReadonlyMap<string, PdfObject>): Map<string, string> {
  const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(fontId)?.head ?? '')?.[1] ?? '';
  const letters = new Map<string, string>();
  for (const [, first = '', list = ''] of (objects.get(map)?.stream ?? '').matchAll(/<(\w+)> <\w+> \[([^\]]*)\]/g)) {
    [...list.matchAll(/<([\w ]*)>/g)].forEach(([, code = ''], index) => {
      const glyph = (parseInt(first, 16) + index).toString(16).padStart(4, '0');
      const units = code.replaceAll(' ', '').match(/.{4}/g) ?? [];
      letters.set(glyph, String.fromCharCode(...units.map((unit) => parseInt(unit, 16))));
    });
  }
  return letters;
}

function shown(stream: string, letters: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let font = '';
  let text = '';
  for (const [, name, line] of stream.matchAll(/\/(\w+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name !== undefined) font = name;
    else {
      const glyphs = [...(line ?? '').matchAll(/<(\w*)>/g)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? []);
      text += `${glyphs.map((glyph) => letters.get(font)?.get(glyph) ?? '?').join('')}\n`;
    }
  }
  return text;
}
