import { formatIn, localDateOf } from './format.js';

// Groups of digits are parted by a no-break space, case endings by a no-break hyphen.
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll('\u2011', '-');

test.each([
  ['kk', '2026 ж. 24 қараша, 18:05', 'сс, 24 қар.', '2026 ж. қараша'],
  ['ru', '24 ноября 2026, 18:05', 'вт, 24 нояб.', 'ноябрь 2026'],
  ['en', 'November 24, 2026, 18:05', 'Tue, Nov 24', 'November 2026'],
] as const)('%s writes moments, days and months in its own way, in the time of the region', (locale, moment, shortDay, month) => {
  const format = formatIn(locale);
  expect(plain(format.moment('2026-11-24T13:05:00.000000Z'))).toBe(moment);
  expect(plain(format.shortDay('2026-11-24'))).toBe(shortDay);
  expect(plain(format.month('2026-11'))).toBe(month);
});

test.each([
  ['kk', 'қар.'],
  ['ru', 'нояб.'],
  ['en', 'Nov'],
] as const)('%s has a short name for a month', (locale, month) => expect(formatIn(locale).shortMonth('2026-11')).toBe(month));

test.each([
  ['kk', '18:59', '2026 ж. 24 қараша, 23:59-ға'],
  ['kk', '04:00', '2026 ж. 24 қараша, 09:00-ге'],
  ['kk', '04:10', '2026 ж. 24 қараша, 09:10-ға'],
  ['kk', '04:40', '2026 ж. 24 қараша, 09:40-қа'],
  ['kk', '04:33', '2026 ж. 24 қараша, 09:33-ке'],
  ['ru', '18:59', '24 ноября 2026, 23:59'],
] as const)('%s writes until when, %s, in the case it takes', (locale, time, until) => {
  expect(plain(formatIn(locale).until(`2026-11-24T${time}:00.000000Z`))).toBe(until);
});

test('a day begins at midnight of the region', () => {
  expect(localDateOf('2026-11-24T18:59:59.999999Z')).toBe('2026-11-24');
  expect(localDateOf('2026-11-24T19:00:00.000000Z')).toBe('2026-11-25');
});

test.each([
  ['kk', '123456789000', '1 234 567 890 ₸'],
  ['ru', '123456789005', '1 234 567 890,05 ₸'],
  ['ru', '-5', '-0,05 ₸'],
] as const)('%s writes %s tiyn as tenge', (locale, tiyn, text) => {
  expect(plain(formatIn(locale).money(tiyn))).toBe(text);
});

test('amounts larger than a floating-point number can hold lose nothing', () => {
  expect(plain(formatIn('ru').money('900719925474099301'))).toBe('9 007 199 254 740 993,01 ₸');
});

test('thousands have a Kazakh name', () => {
  expect(plain(formatIn('kk').shortMoney('1250000'))).toBe('12,5 мың ₸');
});
