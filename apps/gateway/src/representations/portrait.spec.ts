import { join } from 'node:path';
import { loadRegionPolicy } from '@kezek/service';
import { workspaceRoot } from '@kezek/testkit';
import { LOCALES } from '../words/locale.js';
import { pdfOf } from './pdf.js';
import { type PortraitExport, portraitDigest, portraitJson, portraitSheet } from './portrait.js';

const policy = loadRegionPolicy(join(workspaceRoot(), 'deploy/regions/demo.yaml'));
const portrait: PortraitExport = {
  madeAt: '2026-09-20T04:00:00.000000Z',
  madeFor: 'gdn_1',
  asOf: '2026-09-19T18:59:59.999999Z',
  child: { childId: 'chd_1', name: 'Әсел Ғұмарқызы', birthDate: '2023-05-04' },
  standing: {},
  entries: [
    {
      entryId: 'one',
      at: '2026-09-18T04:00:00.000000Z',
      kind: 'payment',
      type: 'payment.line-settled',
      data: { kindergartenId: 'kdg_1', month: '2026-08', amountTiyn: '6500000' },
    },
    { entryId: 'two', at: '2026-09-18T05:00:00.000000Z', kind: 'look', type: 'identity.record-accessed', data: { purpose: 'complaint' } },
  ],
};
const kindergartens = new Map([['kdg_1', { nameKk: 'Балапан', nameRu: 'Цыплёнок' }]]);

describe('an exported portrait', () => {
  it.each(LOCALES)('says in %s where, for which month, how much and what for', (locale) => {
    const { facts, tables } = portraitSheet(portrait, { policy, locale, kindergartens });
    const [paid, looked] = tables[0]!.rows;
    expect(paid![3]).toContain(locale === 'kk' ? 'Балапан' : 'Цыплёнок');
    expect(paid![3]).toMatch(/2026-08.*65.?000/);
    expect(looked![3]).not.toBe('');
    expect(paid!.join(' ')).not.toMatch(/kdg_1|payment\./);
    expect(facts.map(([, value]) => value)).toEqual(
      expect.arrayContaining(['Әсел Ғұмарқызы', '2026-09-19 23:59', portraitDigest(portrait)]),
    );
  });

  it('has a digest of what it says, whoever it was made for and whenever', () => {
    expect(portraitDigest({ ...portrait, madeAt: '2027-01-01T00:00:00.000000Z', madeFor: 'gdn_2' })).toBe(portraitDigest(portrait));
    expect(portraitDigest({ ...portrait, entries: portrait.entries.slice(1) })).not.toBe(portraitDigest(portrait));
    expect(JSON.parse(portraitJson(portrait))).toMatchObject({ digest: portraitDigest(portrait), entries: portrait.entries });
  });

  it('is made of 5,000 entries', async () => {
    const entries = Array.from({ length: 5_000 }, (_, at) => ({ ...portrait.entries[at % 2]!, entryId: String(at) }));
    const pdf = await pdfOf(portraitSheet({ ...portrait, entries }, { policy, locale: 'kk', kindergartens }));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });
});
