import { makeIin, localDate } from '@kezek/domain';
import { checkIin } from './iin.js';

const TODAY = '2027-01-13';

const iinOf = (year: number, month: number, day: number, serial: number): string | undefined =>
  makeIin({ birthDate: localDate({ year, month, day }), sex: 'female', serial });

describe('an IIN as it is typed', () => {
  it('of a child tells its birth date', () => {
    expect(checkIin('221101500037', TODAY)).toEqual({ fault: undefined, birthDate: '2022-11-01' });
  });

  it.each([
    ['', 'length'],
    ['22110150003', 'length'],
    ['2211015000370', 'length'],
    ['22110150003a', 'length'],
    ['221101000037', 'century'],
    ['221101700037', 'century'],
    ['221301500037', 'date'],
    ['220230500037', 'date'],
    ['221101500038', 'check'],
    ['900101300017', 'adult'],
  ])('%s is wrong by its %s', (text, fault) => {
    expect(checkIin(text, TODAY)).toEqual({ fault });
  });

  it('is a child’s to the day before the eighteenth birthday, and not before birth', () => {
    const iin = iinOf(2009, 1, 14, 7) ?? '';
    expect(checkIin(iin, '2027-01-13')).toMatchObject({ birthDate: '2009-01-14' });
    expect(checkIin(iin, '2027-01-14')).toEqual({ fault: 'adult' });
    expect(checkIin(iin, '2009-01-13')).toEqual({ fault: 'future' });
  });

  it('is right whenever the domain makes it, by either pass, and wrong with another last digit', () => {
    for (let serial = 0; serial < 300; serial += 1) {
      const iin = iinOf(2023, 7, 3, serial);
      if (iin === undefined) continue;
      expect(checkIin(iin, TODAY)).toEqual({ fault: undefined, birthDate: '2023-07-03' });
      const other = `${iin.slice(0, 11)}${(Number(iin[11]) + 1) % 10}`;
      expect(checkIin(other, TODAY)).toEqual({ fault: 'check' });
    }
  });
});
