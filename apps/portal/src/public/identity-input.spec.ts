import { internationalPhone, spacedPhone } from './identity-input.js';

test.each(['8 701 234 56 78', '+7 (701) 234-56-78', '701 234 56 78', '87012345678'])('%s is one and the same number', (typed) => {
  expect(internationalPhone(typed)).toBe('+77012345678');
  expect(spacedPhone(internationalPhone(typed))).toBe('+7 701 234 56 78');
});
