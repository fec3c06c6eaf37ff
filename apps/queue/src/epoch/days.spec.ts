import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { type LocalDate, RegionPolicy } from '@kezek/domain';
import { loadRegionPolicy } from '@kezek/service';
import { dayAt, lastDay, nextDay } from './days.js';

const file = join(__dirname, '../../../../deploy/regions/zhetysu.yaml');
const shipped = loadRegionPolicy(file);
const day = (text: string) => text as LocalDate;

type Document = typeof shipped.document;
const policyWith = (change: (document: Document) => Document): RegionPolicy =>
  new RegionPolicy(change(shipped.document), readFileSync(file, 'utf8'));

describe('the days on which a district’s categories are computed anew', () => {
  it.each([
    ['2026-06-29', '2026-01-01', '2026-06-30'],
    ['2026-06-30', '2026-06-30', '2027-06-30'],
    ['2026-12-31', '2026-06-30', '2027-06-30'],
  ])('on %s the last was %s and the next is %s', (today, last, next) => {
    expect(lastDay(shipped, 'eskeldi', day(today))?.effectiveOn).toBe(last);
    expect(nextDay(shipped, 'eskeldi', day(today))?.effectiveOn).toBe(next);
  });

  it('are those of a switch of regime too', () => {
    expect(dayAt(shipped, 'eskeldi', day('2026-01-01'))).toEqual({ effectiveOn: '2026-01-01', kind: 'regime-switch' });
    expect(dayAt(shipped, 'eskeldi', day('2026-06-30'))).toEqual({ effectiveOn: '2026-06-30', kind: 'recategorisation' });
    expect(dayAt(shipped, 'tekeli', day('2026-01-01'))).toBeUndefined();
  });

  it('are two a year where the policy says so', () => {
    const twice = policyWith((document) => {
      const updateDates = [...document.queue.updateDates, { from: day('2026-03-01'), act: 'a decree', value: ['06-30', '12-25'] as never }];
      return { ...document, queue: { ...document.queue, updateDates } };
    });
    expect(nextDay(twice, 'tekeli', day('2026-03-02'))?.effectiveOn).toBe('2026-06-30');
    expect(nextDay(twice, 'tekeli', day('2026-06-30'))?.effectiveOn).toBe('2026-12-25');
    expect(dayAt(twice, 'tekeli', day('2025-12-25'))).toBeUndefined();
  });

  it('are that of another table, where the table is in force', () => {
    const [table] = shipped.document.categories;
    const changed = policyWith((document) => ({
      ...document,
      categories: [table!, { ...table!, from: day('2025-04-01') }, { ...table!, from: day('2026-10-01') }],
    }));
    expect(dayAt(changed, 'tekeli', day('2026-10-01'))?.kind).toBe('recategorisation');
    expect(dayAt(changed, 'tekeli', day('2025-04-01'))).toBeUndefined();
  });

  it('are not known of a place that is none', () => {
    expect(() => nextDay(shipped, 'atlantis', day('2026-06-29'))).toThrow(expect.objectContaining({ code: 'domain.unknown-district' }));
  });
});
