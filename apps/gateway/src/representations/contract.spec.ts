import { contractPdf } from './contract.js';

const printed = {
  text: 'Договор № con_1\nТекст',
  number: '7K3Q-9XHM-T439',
  digest: 'a'.repeat(64),
  language: 'ru' as const,
  signatures: [{ party: 'guardian', level: 'account', at: '2026-09-01T05:00:00.000000Z', valid: true, subject: '' }],
};

describe('a printed contract', () => {
  it('is the same bytes each time', async () => {
    const pdf = await contractPdf(printed);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await contractPdf(printed)).equals(pdf)).toBe(true);
  });

  it('bears its number below, where the text of before numbers bears none', async () => {
    expect((await contractPdf({ ...printed, number: '8WGJ-5D8G-9X0N' })).equals(await contractPdf(printed))).toBe(false);
  });
});
