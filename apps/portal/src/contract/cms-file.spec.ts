import { base64Of } from './cms-file.js';

test('bytes of a signature become base64', () => expect(base64Of(Uint8Array.of(0x30, 0x82, 0xff))).toBe('MIL/'));

test('text stays as it is', () => expect(base64Of(new TextEncoder().encode('MIL/'))).toBe('MIL/'));
