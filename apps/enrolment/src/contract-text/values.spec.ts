import { type LocalDate, fillPersonal, openBlanksOf, readContract } from '@kezek/domain';
import { day, policy } from '../../test/region.js';
import { contractNumberOf } from './number.js';
import { type Agreed, formOf } from './values.js';

const agreed: Agreed = {
  contractId: 'con_1',
  voucherNumber: 'KZ-2026-ABCD',
  from: day('2026-09-07'),
  on: day('2026-09-01'),
  kindergarten: { bin: '200240000018', nameKk: 'Балапан', nameRu: 'Цыплёнок' },
  group: {
    ...{ groupId: 'kdg_1.1', kindergartenId: 'kdg_1', districtId: 'taldykorgan', settlementId: 'taldykorgan' },
    ...{ kind: 'private', ageGroup: 3, language: 'kk', stayHours: '10.5h', seats: 20 },
  },
};
const text = (change: Partial<Agreed> = {}) =>
  fillPersonal(formOf({ ...agreed, ...change }, policy), { child: 'Әли Әлі', childIin: '221101500037', guardianIin: '900101300017' });

describe('the text of a contract', () => {
  it('says in two languages what was agreed, and in no other words of one in the other', () => {
    const { kk, ru } = readContract(text())!.texts;
    for (const part of [
      'Балапан',
      'қазақ',
      '10,5 сағат',
      '07.09.2026',
      '01.09.2026',
      contractNumberOf('con_1'),
      'KZ-2026-ABCD',
      'Әли Әлі',
      '221101500037',
    ])
      expect(kk).toContain(part);
    for (const part of ['Цыплёнок', 'казахский', '10,5 часа', '07.09.2026', '200240000018', '900101300017']) expect(ru).toContain(part);
  });
  it('names the contract to programs by its id, to people by its number alone', () => {
    expect(readContract(text())).toMatchObject({ contractId: 'con_1' });
    for (const part of Object.values(readContract(text())!.texts)) expect(part).not.toContain('con_1');
  });
  it('leaves open only what names people', () =>
    expect(openBlanksOf(formOf(agreed, policy)).sort()).toEqual(['child', 'childIin', 'guardianIin']));
  it('is the same bytes for the same contract', () => expect(text()).toBe(text()));
  it.each<[string, Partial<Agreed>]>([
    ['day', { from: '2026-09-08' as LocalDate }],
    ['group', { group: { ...agreed.group, ageGroup: 4 } }],
    ['kindergarten', { kindergarten: { ...agreed.kindergarten, nameKk: 'Балапан 2' } }],
    ['contract', { contractId: 'con_2' }],
  ])('is another one for another %s', (_, change) => expect(text(change)).not.toBe(text()));
  it('cannot be opened anew by the name of a kindergarten', () => {
    const kindergarten = { ...agreed.kindergarten, nameRu: '{{childIin}}\n[ru]\nкороткий текст' };
    expect(readContract(text({ kindergarten }))!.texts.ru).toContain(`Договор № ${contractNumberOf('con_1')}`);
  });
});
