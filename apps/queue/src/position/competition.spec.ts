import type { LocalDate, StatusClass } from '@kezek/domain';
import { loadRegionPolicy } from '@kezek/service';
import { join } from 'node:path';
import type { Standing } from '../book/standing.js';
import { aheadOf } from './ahead.js';
import { Cohorts } from './cohort.js';
import { comingOfAge } from './coming-of-age.js';
import { Competition, type Giving } from './competition.js';
import { dayNumber } from './days.js';
import { Lines } from './lines.js';
import { seasonsOf } from './seasons.js';

const policy = loadRegionPolicy(join(__dirname, '../../../../deploy/regions/zhetysu.yaml'));
const cohorts = new Cohorts(policy);
const today = dayNumber('2026-10-01' as LocalDate);
const shared: Giving = { scope: 'district', interleave: { priority: 1, general: 3 } };
const byCategory: Giving = { scope: 'district', interleave: { priority: 0, general: 1 } };

const child = (n: number, over: Partial<Standing> = {}): Standing => ({
  ...{ applicationId: `app_${n}`, childId: 'chd', guardianId: 'gdn', birthDate: '2023-05-04' as LocalDate, phase: 'waiting' },
  ...{ districtId: 'eskeldi', settlementId: 'karabulak', ageGroup: 3, category: 18, statusClass: 'general' as StatusClass },
  ...{ submittedAt: `2026-01-01T00:00:${String(n).padStart(2, '0')}.000000Z`, sequence: 0, languages: ['kk'], kinds: ['state'] },
  ...{ paused: false, stopListedUntil: '' },
  ...over,
});

/** Before the ninth of them. */
const before = (giving: Giving, others: readonly Standing[], over: Partial<Standing> = {}) => {
  const asker = child(9, over);
  const lines = new Lines(cohorts);
  lines.open('eskeldi', [...others, asker]);
  const { districtId, category } = asker;
  const competition = new Competition({ districtId, category, line: lines.line(lines.codeOf(asker)) }, giving, cohorts, today);
  return aheadOf(asker, { competition, lines, day: today });
};

describe('who stands before one who waits', () => {
  it.each<[string, Partial<Standing>]>([
    ['asks for another language', { languages: ['ru'] }],
    ['asks for another kind', { kinds: ['private'] }],
    ['lives in another settlement', { settlementId: 'tengri' }],
    ['is of another age group', { birthDate: '2021-05-04' as LocalDate }],
    ['is paused', { paused: true }],
    ['is of a later category', { category: 19 }],
    ['came later', { submittedAt: '2026-02-01T00:00:00.000000Z' }],
  ])('is not one who %s', (_what, over) => {
    expect(before(byCategory, [child(1, over)])).toEqual({ first: 0, own: 0, rival: 0 });
  });

  it('is who asks for one of the languages too, and in a city wherever it lives', () => {
    expect(before(byCategory, [child(1, { languages: ['kk', 'ru'] })]).own).toBe(1);
    expect(before({ ...byCategory, scope: 'city' }, [child(1, { settlementId: 'tengri' })]).own).toBe(1);
  });

  it('is by category alone all of the categories before it', () => {
    const others = [child(1, { category: 4, statusClass: 'out-of-turn' }), child(2, { category: 11, statusClass: 'priority' }), child(3)];
    expect(before(byCategory, others)).toEqual({ first: 0, own: 3, rival: 0 });
  });

  it('is by share who is out of turn, its own class by order, and the other class as rivals', () => {
    const others = [
      child(1, { category: 4, statusClass: 'out-of-turn' }),
      child(2, { category: 11, statusClass: 'priority' }),
      child(3, { category: 11, statusClass: 'priority', submittedAt: '2026-03-01T00:00:00.000000Z' }),
      child(4),
    ];
    expect(before(shared, others)).toEqual({ first: 1, own: 1, rival: 2 });
    expect(before(shared, others, { category: 11, statusClass: 'priority' })).toEqual({ first: 1, own: 1, rival: 1 });
    expect(before(shared, others, { category: 4, statusClass: 'out-of-turn' })).toEqual({ first: 0, own: 1, rival: 0 });
  });
});

describe('the years to come', () => {
  it('have the past of each age group, from the first of September on, until the child is too old', () => {
    const line = {
      settlementId: 'karabulak',
      cohort: cohorts.of('2023-05-04' as LocalDate),
      statusClass: 'general' as const,
      languages: ['kk'],
      kinds: ['state'],
    };
    const asked: [number, number][] = [];
    const seasons = seasonsOf(
      { districtId: 'eskeldi', category: 18, line },
      {
        ...{ giving: byCategory, cohorts, day: today, categoryOn: () => 17 },
        weeksOf: ({ key, asker }) => {
          asked.push([Number(key.split(' ')[1]), asker.category]);
          return [];
        },
      },
    );
    expect(asked).toEqual([
      [3, 18],
      [4, 17],
      [5, 17],
    ]);
    expect(seasons.map(({ fromWeek }) => fromWeek)).toEqual([0, 47, 100, 152]);
  });

  it('count children who are too young only once they are of age', () => {
    const at = (day: string) => {
      const told = { today: dayNumber(day as LocalDate), policy, cohorts };
      return comingOfAge({ birthDay: dayNumber('2025-03-01' as LocalDate), cohort: cohorts.of('2025-03-01' as LocalDate) }, told);
    };
    expect(at('2026-09-01')).toMatchObject({ ownDays: 181, part: 0 });
    expect(at('2027-03-03').part).toBeCloseTo(0.5, 1);
    expect(at('2027-09-01')).toEqual({ ownDays: 0, part: 1, partAWeek: 0 });
  });
});
