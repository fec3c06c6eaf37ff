import { textOf } from '../../test/pdf-text.js';
import { certificateWords } from '../words/certificate.js';
import { LOCALES } from '../words/locale.js';
import { certificatePdf } from './certificate.js';

const source = {
  number: 'TKL-7K3Q4-9XHMT-2C',
  childName: 'Әсел Қайратқызы',
  birthDate: '2022-11-01',
  districtName: 'Текелі қаласы',
  certifiedOn: '2026-09-02',
  validFrom: '2026-09-02',
  validUntil: '2029-08-31',
  statement: `KZV1.${'a'.repeat(220)}.${'b'.repeat(86)}`,
};

describe('the certificate of a voucher', () => {
  it.each(LOCALES)('says in %s what it is, whose and until when', async (locale) => {
    const text = textOf(await certificatePdf({ ...source, locale }));
    for (const part of [certificateWords.title[locale], source.number, source.childName, '2029-08-31']) expect(text).toContain(part);
  });

  it('is the same bytes each time, and others for another statement', async () => {
    const first = await certificatePdf({ ...source, locale: 'kk' });
    expect((await certificatePdf({ ...source, locale: 'kk' })).equals(first)).toBe(true);
    expect((await certificatePdf({ ...source, locale: 'kk', statement: `${source.statement}c` })).equals(first)).toBe(false);
  });

  it('is another text in each language', () => {
    for (const text of Object.values(certificateWords)) expect(new Set(LOCALES.map((locale) => text[locale])).size).toBe(3);
  });
});
