import { checkedMediaType } from './media-type.js';

const scan = (...bytes: number[]) => ({ ownerKind: 'child', purpose: 'benefit', bytes: Uint8Array.from(bytes) });
const roll = (text: string) => ({ ownerKind: 'district', purpose: 'import', bytes: Buffer.from(text) });
const refused = (code: string, params = {}) => expect.objectContaining({ code, params });

const codeOf = (asked: Parameters<typeof checkedMediaType>[0]): unknown => {
  try {
    return checkedMediaType(asked);
  } catch (error) {
    return error;
  }
};

it.each([
  ['application/pdf', scan(0x25, 0x50, 0x44, 0x46, 0x2d, 0x31)],
  ['image/jpeg', scan(0xff, 0xd8, 0xff, 0xe0)],
  ['image/png', scan(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', roll('PK\u0003\u0004rest')],
  ['text/csv', roll('дата;ИИН\r\n2024-01-01 10:00;1\r\n')],
])('is %s by its first bytes', (mediaType, asked) => {
  expect(checkedMediaType(asked)).toBe(mediaType);
});

it('is none of those that are taken', () => {
  expect(codeOf(scan(0x47, 0x49, 0x46))).toEqual(refused('identity.document-type-unknown', { accepted: 'PDF, JPEG, PNG' }));
  expect(codeOf(scan(0x50, 0x4b, 0x03, 0x04))).toEqual(refused('identity.document-type-unknown', { accepted: 'PDF, JPEG, PNG' }));
  const windows1251 = { ...roll(''), bytes: Uint8Array.from([0xe4, 0xe0, 0xf2, 0xe0]) };
  expect(codeOf(windows1251)).toEqual(refused('identity.document-type-unknown', { accepted: 'XLSX, CSV' }));
  expect(codeOf(roll('%PDF-\u0000'))).toEqual(refused('identity.document-type-unknown', { accepted: 'XLSX, CSV' }));
});

it('is too large by one byte', () => {
  const large = (asked: ReturnType<typeof scan>, bytes: number) => {
    const filled = new Uint8Array(bytes).fill(0x41);
    filled.set(asked.bytes);
    return { ...asked, bytes: filled };
  };
  const mib = 1_024 * 1_024;
  expect(codeOf(large(scan(0xff, 0xd8, 0xff), 5 * mib))).toBe('image/jpeg');
  expect(codeOf(large(scan(0xff, 0xd8, 0xff), 5 * mib + 1))).toEqual(refused('identity.document-too-large', { maxMb: 5 }));
});

it('is for something, and of somebody it is for', () => {
  expect(checkedMediaType({ ...scan(0xff, 0xd8, 0xff), purpose: 'absence' })).toBe('image/jpeg');
  expect(codeOf({ ...scan(0xff, 0xd8, 0xff), purpose: 'fun' })).toEqual(refused('identity.document-purpose-invalid'));
  expect(codeOf({ ...scan(0xff, 0xd8, 0xff), purpose: 'import' })).toEqual(refused('identity.document-purpose-invalid'));
});
