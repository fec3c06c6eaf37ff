import { type DeskForm, bodyOf, fieldOf } from './form.js';

const form: DeskForm = {
  ...{ childIin: '230504 600015', childName: ' Демо Бала ', guardianIin: '900101300017', guardianName: 'Демо Ана', relation: 'parent' },
  ...{ phone: '8 701 234 56 78', phone2: '', locale: 'kk', otherPhones: '', settlementId: 'tekeli', papersSeen: true },
  ...{
    languages: ['kk'],
    kinds: ['state'],
    kindergartenIds: [],
    stayHours: [],
    benefitCode: '',
    paper: '',
    issuedOn: '',
    validUntilDate: '',
  },
};

describe('what is typed at the desk', () => {
  it('is sent without what was not said', () => {
    expect(bodyOf(form)).toEqual({
      guardian: { iin: '900101300017', name: 'Демо Ана', phones: ['+77012345678'], locale: 'kk' },
      child: { iin: '230504600015', name: 'Демо Бала', relation: 'parent' },
      ...{ settlementId: 'tekeli', languages: ['kk'], kinds: ['state'], kindergartenIds: [], stayHours: [] },
    });
  });

  it('is sent with a second phone, what becomes of the earlier one, and a benefit', () => {
    const more: DeskForm = {
      ...form,
      phone2: '+77010000002',
      otherPhones: 'keep',
      benefitCode: 'teacher',
      paper: 'no-17',
      issuedOn: '2026-08-20',
    };
    expect(bodyOf(more)).toMatchObject({
      guardian: { phones: ['+77012345678', '+77010000002'], otherPhones: 'keep' },
      benefit: { code: 'teacher', documentId: 'no-17', issuedOn: '2026-08-20' },
    });
    expect(bodyOf(more).benefit).not.toHaveProperty('validUntilDate');
  });
});

it.each([
  ['childIin', 'childIin'],
  ['phones', 'phone'],
  ['lunch', undefined],
])('a refusal about %s is shown at %s', (field, shown) => {
  expect(fieldOf({ params: { field } })).toBe(shown);
});
