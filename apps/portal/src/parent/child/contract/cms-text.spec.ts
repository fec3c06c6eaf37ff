import { cmsText } from './cms-text.js';

describe('a file with a signature', () => {
  it('is taken as it is when it is text, and as base64 when it is bytes', () => {
    expect(cmsText(new TextEncoder().encode('MIIB+g==\n'))).toBe('MIIB+g==');
    expect(cmsText(new Uint8Array([0x30, 0x82, 0xff]))).toBe('MIL/');
  });
});
