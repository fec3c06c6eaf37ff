import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { instantFromLocal } from '../instant.js';
import { type LocalDate, eachDay } from '../local-date.js';
import { toText } from '../money.js';
import { parseYearMonth } from '../year-month.js';
import { resolveIncludes } from './includes.js';
import { PolicyError, pathText } from './policy-error.js';
import { parseRegionPolicy } from './region-policy.js';

const REGIONS = join(__dirname, '../../../../deploy/regions');
const read = (file: string): unknown => parse(readFileSync(join(REGIONS, file), 'utf8'));
const documentOf = (region: string): unknown => resolveIncludes(read(`${region}.yaml`), read).document;
const policyOf = (region: string) => parseRegionPolicy(documentOf(region));
const day = (text: string) => text as LocalDate;

type Document = Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any -- tests break any value of it

const faultsOf = (breakIt: (document: Document) => void): string[] => {
  const document = structuredClone(documentOf('zhetysu')) as Document;
  breakIt(document);
  try {
    parseRegionPolicy(document);
  } catch (error) {
    if (error instanceof PolicyError) return error.issues.map((issue) => pathText(issue.path));
    throw error;
  }
  return [];
};

/** Takes the rows of a class out of the table of categories and counts the others anew. */
const dropClass = (document: Document, statusClass: string): void => {
  const [table] = document['categories'] as { value: { statusClass: string; ordinal: number }[] }[];
  table!.value = table!.value.filter((row) => row.statusClass !== statusClass).map((row, index) => ({ ...row, ordinal: index + 1 }));
};

describe.each(['zhetysu', 'zhambyl', 'shymkent', 'demo'])('the shipped policy of %s', (region) => {
  const policy = policyOf(region);

  test('has every rule in force on every day of the calendar', () => {
    for (const date of eachDay(day('2025-01-01'), day('2027-12-31')).filter((_, index) => index % 30 === 0)) {
      const rules = policy.on(date);
      const accessors = Object.entries(Object.getOwnPropertyDescriptors(Object.getPrototypeOf(rules))).filter(([, one]) => one.get);
      expect(accessors.length).toBeGreaterThan(30);
      for (const [, accessor] of accessors) expect(accessor.get?.call(rules)).toBeDefined();
      for (const district of policy.districts)
        expect([rules.regimeOf(district.id), rules.iterationScopeOf(district.id)]).not.toContain(undefined);
    }
  });

  test('pays every kind, stay and place without special need', () => {
    for (const kind of ['state', 'private', 'mini-centre'] as const) {
      for (const stayHours of ['9h', '10.5h', 'half-day'] as const) {
        for (const urban of [true, false]) expect(policy.on(day('2026-03-20')).norm({ kind, stayHours, urban })).toBeGreaterThan(0n);
      }
    }
  });

  test('has the budget of every calendar year and a text for every notice in every language', () => {
    for (const year of policy.calendar.years) {
      for (const district of policy.districts) expect(policy.budgetOf(district.id, year).limit).toBeGreaterThan(0n);
    }
    for (const language of policy.interfaceLanguages) expect(policy.text('voucher-offered', language)).toContain('{confirmBy}');
  });

  test('keeps every message within two SMS parts of Cyrillic, an argument counted as 12 characters', () => {
    for (const [code, texts] of Object.entries(policy.document.messages)) {
      for (const text of Object.values(texts)) expect([code, text.replace(/\{\w+\}/g, 'x'.repeat(12)).length <= 134]).toEqual([code, true]);
    }
  });
});

describe('the calendar of Kazakhstan', () => {
  const { calendar } = policyOf('zhetysu');

  test.each([
    ['2025-01', 20],
    ['2025-03', 17],
    ['2025-09', 21],
    ['2026-03', 18],
    ['2026-05', 17],
    ['2026-08', 21],
    ['2026-10', 21],
    ['2027-03', 18],
  ])('%s has %i working days', (month, count) => {
    expect(calendar.workingDaysOf(parseYearMonth(month))).toHaveLength(count);
  });

  test.each([
    ['2025-01-05', true],
    ['2025-08-30', false],
    ['2025-09-01', false],
    ['2026-08-31', true],
    ['2026-05-27', false],
    ['2026-05-28', true],
    ['2027-03-15', false],
    ['2027-05-17', true],
    ['2027-08-30', true],
  ])('%s works: %s', (date, works) => {
    expect(calendar.isWorkingDay(day(date))).toBe(works);
  });

  test('2 working days given on Friday 20 March 2026 end with Friday 27 March; before Kurban Ait likewise', () => {
    const policy = policyOf('zhetysu');
    expect(policy.deadlineAfterWorkingDays(instantFromLocal('2026-03-20T12:00', policy.zone), 2)).toBe('2026-03-27T18:59:59.999999Z');
    expect(policy.deadlineAfterWorkingDays(instantFromLocal('2026-05-25T12:00', policy.zone), 2)).toBe('2026-05-28T18:59:59.999999Z');
  });

  test('a year that is not there is refused', () => {
    expect(() => calendar.isWorkingDay(day('2028-01-03'))).toThrow(
      expect.objectContaining({ code: 'domain.calendar-year-missing', params: { year: 2028 } }),
    );
  });
});

describe('rules on a day', () => {
  const policy = policyOf('zhetysu');
  const rules = policy.on(day('2026-03-20'));

  test('give the terms of the voucher', () => {
    expect([rules.confirmWorkingDays, rules.restoreCalendarDays, rules.restoresAllowed]).toEqual([2, 28, 1]);
    expect([rules.contractWorkingDays, rules.extensionCalendarDays, rules.extensionsAllowed]).toEqual([5, 30, 1]);
    expect(rules.noticeClock).toBe('delivered');
  });

  test('switch a district to the voucher regime on its day', () => {
    expect(policy.on(day('2025-04-30')).regimeOf('taldykorgan')).toBe('B');
    expect(policy.on(day('2025-05-01')).regimeOf('taldykorgan')).toBe('C');
    expect(policy.at(instantFromLocal('2025-05-01T00:30', policy.zone)).regimeOf('taldykorgan')).toBe('C');
    expect(() => rules.regimeOf('narnia')).toThrow(expect.objectContaining({ code: 'domain.unknown-district' }));
  });

  test('say which rule is not in force yet', () => {
    expect(() => policy.on(day('2023-01-01')).confirmWorkingDays).toThrow(
      expect.objectContaining({
        code: 'domain.policy-not-in-force',
        params: { key: 'deadlines.confirmWorkingDays', date: '2023-01-01' },
      }),
    );
  });

  test.each([
    ['out-of-turn', '2019-05-01', 1],
    ['priority', '2019-05-01', 8],
    ['general', '2022-09-01', 18],
    ['general', '2022-09-02', 19],
    ['general', '2025-02-01', 21],
    ['general', '2026-01-10', 21],
  ] as const)('%s, born %s: category %i of 21', (statusClass, birthDate, ordinal) => {
    expect(rules.categoryOf({ statusClass, birthDate: day(birthDate), districtId: 'taldykorgan' }).ordinal).toBe(ordinal);
  });

  test.each([
    ['2026-06-29', 18],
    ['2026-06-30', 17],
    ['2026-09-01', 17],
    ['2027-06-29', 17],
    ['2027-06-30', 16],
  ])('born 2022-09-01, on %s: category %i, as of the school year nearest to the last update', (on, ordinal) => {
    const child = { statusClass: 'general', birthDate: day('2022-09-01'), districtId: 'taldykorgan' } as const;
    expect(policy.on(day(on)).categoryOf(child).ordinal).toBe(ordinal);
  });

  test('before the voucher a district queues by year of birth, within it by class', () => {
    const ordinal = (birthDate: string, statusClass: 'out-of-turn' | 'priority' | 'general', on = '2025-04-30') =>
      policy.on(day(on)).categoryOf({ statusClass, birthDate: day(birthDate), districtId: 'taldykorgan' }).ordinal;
    const inOrder = [
      ordinal('2021-12-31', 'out-of-turn'),
      ordinal('2021-01-01', 'priority'),
      ordinal('2021-06-15', 'general'),
      ordinal('2022-01-01', 'out-of-turn'),
      ordinal('2022-12-31', 'priority'),
    ];
    expect(inOrder).toEqual(inOrder.map((_one, index) => inOrder[0]! + index));
    expect(ordinal('2022-12-31', 'priority', '2025-01-01')).toBe(inOrder[4]);
    expect(policy.on(day('2025-04-30')).category(inOrder[4]!)).toMatchObject({
      statusClass: 'priority',
      names: { kk: '2022 жылы туғандар, бірінші кезекте', en: 'Born in 2022, priority' },
    });
    expect(ordinal('2022-12-31', 'priority', '2025-05-01')).toBeLessThanOrEqual(21);
  });

  test('who is not over age yet stays with the oldest, though the school year to come has no band for it', () => {
    const document = structuredClone(documentOf('shymkent')) as Document;
    for (const row of document['categories'][0].value) row.maxMonths = Math.min(row.maxMonths, 72);
    const on = parseRegionPolicy(document).on(day('2026-06-30'));
    const child = { statusClass: 'general', birthDate: day('2020-07-01'), districtId: 'shymkent' } as const;
    expect(on.turnByAge(child.birthDate)).toBe('yes');
    expect(on.categoryOf(child).ordinal).toBe(13);
    const over = { ...child, birthDate: day('2020-06-30') };
    expect(() => on.categoryOf(over)).toThrow(expect.objectContaining({ code: 'domain.too-old' }));
  });

  test('the last category is the youngest without a privilege', () => {
    expect(rules.lastCategory).toMatchObject({ ordinal: 21, statusClass: 'general', minMonths: 0 });
    expect(policyOf('shymkent').on(day('2026-03-20')).lastCategory.ordinal).toBe(18);
    expect(rules.category(21)).toBe(rules.lastCategory);
    expect(() => rules.category(22)).toThrow(expect.objectContaining({ code: 'domain.unknown-category' }));
  });

  test.each([
    ['2024-09-10', 1],
    ['2023-09-01', 2],
    ['2023-09-02', 1],
    ['2022-03-05', 3],
    ['2021-03-05', 4],
    ['2020-03-05', 5],
  ])('born %s: age group %i', (birthDate, group) => {
    expect(rules.ageGroupOf(day(birthDate))).toBe(group);
  });

  test('who has outgrown every band is refused', () => {
    const tooOld = expect.objectContaining({ code: 'domain.too-old', params: { maxYears: 6 } });
    expect(() => rules.categoryOf({ statusClass: 'general', birthDate: day('2015-01-01'), districtId: 'taldykorgan' })).toThrow(tooOld);
    expect(() => rules.ageGroupOf(day('2015-01-01'))).toThrow(tooOld);
  });

  test.each([
    ['2024-03-20', 'yes'],
    ['2024-03-21', 'if-others-empty'],
    ['2024-09-20', 'if-others-empty'],
    ['2024-09-21', 'too-young'],
    ['2020-03-21', 'yes'],
    ['2020-03-20', 'too-old'],
  ])('born %s, a turn today: %s', (birthDate, answer) => {
    expect(rules.turnByAge(day(birthDate))).toBe(answer);
  });

  test('give norms, fees and reasons, or say that there is none', () => {
    expect(toText(rules.norm({ kind: 'state', stayHours: '10.5h', urban: true }))).toBe('6500000');
    expect(toText(rules.norm({ kind: 'private', stayHours: '9h', urban: false }))).toBe('5500000');
    expect(toText(rules.norm({ kind: 'state', stayHours: '10.5h', urban: true, need: 'inclusive' }))).toBe('14300000');
    expect(toText(rules.highestNorm({ urban: true }))).toBe('6500000');
    expect(toText(rules.parentFee({ kind: 'private', ageGroup: 3 }))).toBe('1500000');
    expect(() => rules.norm({ kind: 'mini-centre', stayHours: '9h', urban: true, need: 'sanatorium' })).toThrow(
      expect.objectContaining({ code: 'domain.no-norm' }),
    );
    expect(rules.absenceReason('illness')).toMatchObject({ needsDocument: true, coefficient: { numerator: 1n, denominator: 1n } });
    expect(() => rules.absenceReason('rain')).toThrow(expect.objectContaining({ code: 'domain.unknown-absence-reason' }));
    expect(rules.benefit('serviceman').statusClass).toBe('out-of-turn');
    expect(() => rules.benefit('friend')).toThrow(expect.objectContaining({ code: 'domain.unknown-benefit' }));
    expect(rules.ageGroup(3).capacity).toBe(25);
    expect(() => rules.ageGroup(9)).toThrow(expect.objectContaining({ code: 'domain.unknown-age-group' }));
    expect(() => rules.parentFee({ kind: 'state', ageGroup: 9 })).toThrow(expect.objectContaining({ code: 'domain.no-parent-fee' }));
    expect(() => policy.budgetOf('taldykorgan', 2030)).toThrow(expect.objectContaining({ code: 'domain.no-budget' }));
  });

  test('know their places', () => {
    expect(policy.settlement('taldykorgan', 'otenai').urban).toBe(false);
    expect(policyOf('zhambyl').settlement('baizak', 'sarykemer').names.ru).toBe('Сарыкемер');
    expect(() => policy.settlement('taldykorgan', 'sarykemer')).toThrow(expect.objectContaining({ code: 'domain.unknown-settlement' }));
  });

  test('a later value holds from its day', () => {
    const document = structuredClone(documentOf('zhetysu')) as Document;
    document['deadlines'].confirmWorkingDays.push({ from: '2026-07-01', act: 'a decree to come', value: 3 });
    const changed = parseRegionPolicy(document);
    expect(changed.on(day('2026-06-30')).confirmWorkingDays).toBe(2);
    expect(changed.on(day('2026-07-01')).confirmWorkingDays).toBe(3);
    expect(changed.canonicalJson).not.toBe(policy.canonicalJson);
  });

  test('the same rules in another order of keys are the same text', () => {
    const document = documentOf('zhetysu') as Document;
    const turned = Object.fromEntries(Object.entries(document).reverse());
    expect(parseRegionPolicy(turned).canonicalJson).toBe(policy.canonicalJson);
  });
});

describe('a wrong value', () => {
  test.each<[string, (document: Document) => void, string]>([
    ['of a wrong type', (d) => (d['deadlines'].confirmWorkingDays[0].value = 'two'), 'deadlines.confirmWorkingDays[0].value'],
    ['without its act', (d) => delete d['payment'].norms[0].act, 'payment.norms[0].act'],
    ['from a day that does not exist', (d) => (d['ages'].minMonths[0].from = '2026-02-30'), 'ages.minMonths[0].from'],
    ['that is missing', (d) => delete d['attendance'], 'attendance'],
    ['nobody knows', (d) => (d['queue'].colour = 'blue'), 'queue.colour'],
    ['of an unknown zone', (d) => (d['zone'] = 'Asia/Baizak'), 'zone'],
    ['with two settlements of one name', (d) => (d['districts'][0].settlements[1].id = 'taldykorgan'), 'districts[0].settlements[1]'],
    ['with a category twice', (d) => (d['categories'][0].value[1].ordinal = 1), 'categories[0].value[1]'],
    ['with an ordinal left out', (d) => (d['categories'][0].value[20].ordinal = 22), 'categories[0].value'],
    ['with a gap between categories', (d) => (d['categories'][0].value[19].minMonths = 13), 'categories[0].value[19]'],
    [
      'with a table that ends too early',
      (d) => ((d['ages'].maxYears[0].value = 8), (d['categories'][0].value[7].maxMonths = 95)),
      'categories[0].value[7]',
    ],
    ['with a class that has no category', (d) => void dropClass(d, 'priority'), 'categories[0].value'],
    ['without a class in a birth year', (d) => d['queue'].birthYearCategories[0].value.pop(), 'queue.birthYearCategories[0].value'],
    [
      'with a year of birth that is not said',
      (d) => (d['queue'].birthYearCategories[0].value[0].names.kk = 'жалпы'),
      'queue.birthYearCategories[0].value[0].names',
    ],
    ['with a gap of ages', (d) => (d['ageGroups'][0].value[1].minMonths = 30), 'ageGroups[0].value[1]'],
    ['with two norms for one group', (d) => (d['payment'].norms[0].value[1].stayHours = '10.5h'), 'payment.norms[0].value[1]'],
    ['with two fees for one group', (d) => (d['payment'].parentFees[0].value[1].kind = 'state'), 'payment.parentFees[0].value[1]'],
    [
      'with a coefficient above one',
      (d) => (d['attendance'].reasons[0].value[0].coefficient = '3/2'),
      'attendance.reasons[0].value[0].coefficient',
    ],
    [
      'with thirds of a day',
      (d) => (d['attendance'].reasons[0].value[0].coefficient = '1/3'),
      'attendance.reasons[0].value[0].coefficient',
    ],
    [
      'with a holiday of another year',
      (d) => (d['calendar'].years[0].holidays[0].date = '2026-01-01'),
      'calendar.years[0].holidays[0].date',
    ],
    ['with a text missing', (d) => delete d['messages'].enrolled, 'messages.enrolled'],
    ['with a text in one language missing', (d) => delete d['messages'].enrolled.kk, 'messages.enrolled.kk'],
    ['with a text that names what it does not have', (d) => (d['messages'].enrolled.ru += ' {iin}'), 'messages.enrolled.ru'],
    ['with a text that forgets its date', (d) => (d['messages']['voucher-offered'].en = 'Confirm!'), 'messages.voucher-offered.en'],
    ['with a text that is no notice', (d) => (d['messages'].greeting = d['messages'].enrolled), 'messages.greeting'],
    [
      'older than the one before it',
      (d) => d['deadlines'].restoresAllowed.push({ from: '2025-01-01', act: 'another', value: 2 }),
      'deadlines.restoresAllowed[1].from',
    ],
  ])('%s is named', (_, breakIt, path) => {
    expect(faultsOf(breakIt)).toEqual([path]);
  });

  test('is named together with every other', () => {
    const paths = faultsOf((document) => {
      document['id'] = 'Жетісу';
      document['deadlines'].confirmWorkingDays[0].value = -1;
      document['payment'].paymentDay[0].value = 31;
    });
    expect(paths.sort()).toEqual(['deadlines.confirmWorkingDays[0].value', 'id', 'payment.paymentDay[0].value']);
  });

  test('of a document that is none is named too', () => {
    for (const raw of [undefined, null, [], 'zhetysu']) expect(() => parseRegionPolicy(raw)).toThrow(PolicyError);
  });
});

describe('includes', () => {
  test('a path leads to the file it was written in', () => {
    const included = resolveIncludes(read('zhetysu.yaml'), read);
    expect(included.origin(['calendar', 'years', 0])).toEqual({ file: 'calendar-kz.yaml', path: ['years', 0] });
    expect(included.origin(['districts', 1, 'names'])).toEqual({ file: 'district-eskeldi.yaml', path: [0, 'names'] });
    expect(included.origin(['zone'])).toEqual({ file: undefined, path: ['zone'] });
  });

  test.each([
    ['a part written twice', { include: { zone: 'zone.yaml' }, zone: 'Asia/Almaty' }],
    ['a file elsewhere', { include: { zone: '../zone.yaml' } }],
    ['a file without a name', { include: { zone: 1 } }],
    ['a list', { include: ['zone.yaml'] }],
    ['a list of what is no list', { include: { districts: ['ages.yaml'] } }],
  ])('%s is refused', (_, raw) => {
    expect(() => resolveIncludes(raw, () => 'Asia/Almaty')).toThrow(PolicyError);
  });
});
