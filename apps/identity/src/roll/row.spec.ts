import { type LocalDate, ROLL_COLUMNS, makeIin } from '@kezek/domain';
import { loadRegionPolicy } from '@kezek/service';
import { join } from 'node:path';
import { type Column, columnsOf } from './columns.js';
import { parseRow, parseStamp } from './row.js';

const policy = loadRegionPolicy(join(__dirname, '../../../../deploy/regions/demo.yaml'));
const iin = (birthDate: string, serial = 7) => makeIin({ birthDate: birthDate as LocalDate, sex: 'female', serial }) ?? '';
const rules = { district: policy.district('tekeli'), instructionLanguages: policy.instructionLanguages, today: '2026-09-01' as LocalDate };

const good: Partial<Record<Column, string>> = {
  position: '12',
  stamp: '29.02.2024 23:10:05',
  childIin: iin('2023-05-04'),
  childName: 'Demo Child',
  guardianIin: iin('1990-01-02'),
  phone: '8 701 123 45 67',
  settlement: 'Текели',
  statusClass: 'Первоочередная',
  languages: 'казахский, русский',
  kinds: 'частный',
};
const parsed = (change: Partial<Record<Column, string>> = {}) => {
  const told = { ...good, ...change };
  const names = Object.keys(told) as Column[];
  const columns = columnsOf(names.map((name) => ROLL_COLUMNS[name][0]));
  return parseRow(
    names.map((name) => told[name] ?? ''),
    2,
    { columns, rules },
  );
};

it('reads a row whole', () => {
  expect(parsed()).toEqual({
    row: 2,
    position: '12',
    stamp: '2024-02-29T23:10:05',
    settlementId: 'tekeli',
    statusClass: 'priority',
    languages: ['kk', 'ru'],
    kinds: ['private'],
    people: {
      childIin: good.childIin,
      birthDate: '2023-05-04',
      childName: 'Demo Child',
      guardianIin: good.guardianIin,
      relation: 'parent',
      phones: ['+77011234567'],
    },
    faults: [],
  });
});

it.each<[string, Partial<Record<Column, string>>, Column, string]>([
  ['a child IIN of 13 digits', { childIin: `${good.childIin}1` }, 'childIin', 'domain.iin-length'],
  [
    'a wrong check digit',
    { childIin: `${good.childIin?.slice(0, 11)}${(Number(good.childIin?.at(-1)) + 1) % 10}` },
    'childIin',
    'domain.iin-check',
  ],
  ['a guardian of ten', { guardianIin: iin('2016-01-02') }, 'guardianIin', 'identity.guardian-too-young'],
  ['a landline', { phone: '7172 12 34 56' }, 'phone', 'identity.phone-invalid'],
  ['a second phone that is none', { phone2: '1' }, 'phone2', 'identity.phone-invalid'],
  ['the 30th of February', { stamp: '30.02.2024 10:00' }, 'stamp', 'domain.date-does-not-exist'],
  ['no stamp', { stamp: '' }, 'stamp', 'identity.roll-stamp-missing'],
  ['a name in place of a stamp', { stamp: 'Akhmetov' }, 'stamp', 'identity.roll-stamp-format'],
  ['a village of another district', { settlement: 'Карабулак' }, 'settlement', 'domain.unknown-settlement'],
  ['a class nobody knows', { statusClass: 'VIP' }, 'statusClass', 'queue.status-class-invalid'],
  ['a language nobody teaches in', { languages: 'latin' }, 'languages', 'queue.language-unknown'],
  ['a place that is no number', { position: '12a' }, 'position', 'identity.roll-position-invalid'],
])('says of %s which column is wrong and how', (_what, change, column, code) => {
  expect(parsed(change).faults).toEqual([{ column, code }]);
});

it('says every fault at once, and hands on nothing that was written wrong', () => {
  const { faults, people, ...rest } = parsed({
    stamp: good.childIin ?? '',
    settlement: 'Akhmetov',
    childName: '',
    position: good.childIin ?? '',
  });
  expect(faults.map(({ column }) => column).sort()).toEqual(['childName', 'position', 'settlement', 'stamp']);
  expect(people.childName).toBeUndefined();
  expect(JSON.stringify(rest)).not.toMatch(/Akhmetov|\d{12}/);
});

it('gives a number back the zeros that a spreadsheet took', () => {
  const born2003 = iin('2002-05-04', 3);
  expect(parsed({ guardianIin: String(Number(born2003)) }).people.guardianIin).toBe(born2003);
});

it.each([
  ['2024-02-29 23:10', '2024-02-29T23:10:00'],
  ['2024-02-29T23:10:05.123456', '2024-02-29T23:10:05.123456'],
  ['2024-02-29T23:10:05+06:00', '2024-02-29T23:10:05+06:00'],
  ['1.2.2024 9:05', '2024-02-01T09:05:00'],
  ['01.02.2024', '2024-02-01T00:00:00'],
])('reads the stamp %s', (text, stamp) => {
  expect(parseStamp(text)).toBe(stamp);
});

describe('headings', () => {
  const needed = ['Дата подачи', 'ИИН ребёнка *', 'ФИО', 'ИИН родителя', 'Телефон:'];
  it('are known in two languages, whatever their case', () => {
    expect([...columnsOf(needed).keys()]).toEqual(['stamp', 'childIin', 'childName', 'guardianIin', 'phone']);
  });
  it('that are missing are named, and so are those that stand twice', () => {
    expect(() => columnsOf(needed.slice(1))).toThrow(expect.objectContaining({ code: 'identity.roll-columns-missing' }));
    expect(() => columnsOf([...needed, 'ИИН'])).toThrow(expect.objectContaining({ code: 'identity.roll-columns-double' }));
  });
});
