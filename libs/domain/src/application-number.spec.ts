import { applicationNumber } from './application-number.js';

test.each([
  ['app_0001k2m3n4p5q', '2M3N-4P5Q'],
  ['app_tekeli.k2m3-n4p5', 'K2M3-N4P5'],
])('%s is known as %s', (applicationId, number) => {
  expect(applicationNumber(applicationId)).toBe(number);
});
