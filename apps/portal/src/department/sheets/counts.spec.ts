import { countsOf, silentIn } from './counts.js';

const mark = (childId: string, date: string, mark: string, more: { documentId?: string; disputed?: boolean } = {}) => ({
  ...{ childId, date, mark, disputed: false },
  ...more,
});
const child = (childId: string, confirmed: boolean) => ({ childId, confirmed, from: '2026-12-01', lastDay: '2026-12-31' });

const sheet = {
  children: [child('chd_a', true), child('chd_b', false)],
  marks: [
    mark('chd_a', '2026-12-01', 'present'),
    mark('chd_a', '2026-12-02', 'illness', { documentId: 'doc_1' }),
    mark('chd_a', '2026-12-03', 'illness'),
    mark('chd_a', '2026-12-04', 'unexcused', { disputed: true }),
    mark('chd_b', '2026-12-01', 'present'),
  ],
};

test('days are counted child by child, with what still lacks a document and what guardians dispute', () => {
  expect(countsOf(sheet, new Set(['illness']))).toEqual([
    expect.objectContaining({
      ...{ childId: 'chd_a', present: 1, withoutDocument: 1, disputed: 1 },
      absent: [
        { reason: 'illness', days: 2 },
        { reason: 'unexcused', days: 1 },
      ],
    }),
    expect.objectContaining({ childId: 'chd_b', present: 1, absent: [], withoutDocument: 0, disputed: 0 }),
  ]);
});

test('who has not confirmed is counted', () => expect(silentIn(sheet)).toBe(1));
