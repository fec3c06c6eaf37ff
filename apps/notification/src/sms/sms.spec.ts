import fc from 'fast-check';
import { type DeliverSm, parseReceipt } from './receipt.js';
import { concatenationHeader, segments } from './segments.js';
import { parseSmppUrl } from './smpp-link.js';

const counts = (text: string) => {
  const { coding, parts } = segments(text);
  return [coding, parts.length];
};

describe('parts of a text', () => {
  it.each([
    ['a'.repeat(160), 'gsm7', 1],
    ['a'.repeat(161), 'gsm7', 2],
    ['a'.repeat(306), 'gsm7', 2],
    ['a'.repeat(307), 'gsm7', 3],
    ['€'.repeat(80), 'gsm7', 1],
    ['€'.repeat(81), 'gsm7', 2],
    ['й'.repeat(70), 'ucs2', 1],
    ['й'.repeat(71), 'ucs2', 2],
    ['й'.repeat(134), 'ucs2', 2],
    ['й'.repeat(135), 'ucs2', 3],
    [`${'a'.repeat(70)}ә`, 'ucs2', 2],
    ['', 'gsm7', 1],
  ])('%s', (text, coding, parts) => {
    expect(counts(text)).toEqual([coding, parts]);
  });

  it.each([...'әғқңөұүһіӘҒҚҢӨҰҮҺІ'])('the Kazakh letter %s makes all of it UCS-2', (letter) => {
    expect(counts(`Kezek ${letter}`)).toEqual(['ucs2', 1]);
  });

  it('never tear an escape or a pair apart', () => {
    const euros = segments(`a${'€'.repeat(100)}`);
    expect(euros.parts.map((part) => part.at(-1))).not.toContain(0x1b);
    expect(euros.parts[0]).toHaveLength(153);
    const faces = segments(`й${'😀'.repeat(40)}`);
    for (const part of faces.parts) expect(Buffer.from(part).swap16().toString('utf16le')).not.toMatch(/[\ud800-\udbff]$|^[\udc00-\udfff]/);
  });

  it('together are the text, each within its limit', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'Я', 'ә', '€', '😀', ' '), maxLength: 500 }), (text) => {
        const { coding, parts } = segments(text);
        const limit = parts.length === 1 ? { gsm7: 160, ucs2: 140 }[coding] : { gsm7: 153, ucs2: 134 }[coding];
        for (const part of parts) expect(part.length).toBeLessThanOrEqual(limit);
        if (coding === 'ucs2') expect(Buffer.concat(parts).swap16().toString('utf16le')).toBe(text);
      }),
    );
  });

  it('say in their header which of how many they are', () => {
    expect([...concatenationHeader({ reference: 0x1ff, total: 3, number: 2 })]).toEqual([5, 0, 3, 0xff, 3, 2]);
  });
});

describe('a receipt', () => {
  const text = 'id:abc-1 sub:001 dlvrd:001 submit date:2603200600 done date:2603200601 stat:DELIVRD err:000 text:';
  const pdu = (more: Partial<DeliverSm>): DeliverSm => ({ esm_class: 0x04, short_message: { message: text }, ...more });

  it('is read from its text', () => {
    expect(parseReceipt(pdu({}))).toEqual({ smscId: 'abc-1', outcome: { kind: 'delivered' } });
    expect(parseReceipt(pdu({ short_message: { message: Buffer.from(text.replace('DELIVRD', 'UNDELIV')) } }))).toMatchObject({
      outcome: { kind: 'failed', reason: 'UNDELIV' },
    });
  });

  it('is read from its fields first', () => {
    const fields = { receipted_message_id: 'x', message_state: 3, user_message_reference: 7 };
    expect(parseReceipt(pdu(fields))).toEqual({ smscId: 'x', outcome: { kind: 'failed', reason: 'EXPIRED' }, reference: 7 });
  });

  it.each(['ENROUTE', 'ACCEPTD', 'UNKNOWN'])('that says %s ends nothing', (status) => {
    expect(parseReceipt(pdu({ short_message: { message: text.replace('DELIVRD', status) } }))).toBeUndefined();
  });

  it('is not what a person writes back', () => {
    expect(parseReceipt(pdu({ esm_class: 0 }))).toBeUndefined();
    expect(parseReceipt({})).toBeUndefined();
  });
});

it('an address is a URL', () => {
  expect(parseSmppUrl('smpp://kezek:p%40ss@sms.example:2776')).toEqual({
    host: 'sms.example',
    port: 2776,
    tls: false,
    systemId: 'kezek',
    password: 'p@ss',
  });
  expect(parseSmppUrl('ssmpp://a:b@host')).toMatchObject({ tls: true, port: 3550 });
  for (const text of ['http://a', 'smpp:', '']) expect(() => parseSmppUrl(text)).toThrow();
});
