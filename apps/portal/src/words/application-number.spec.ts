import { applicationNumber, isTheApplication } from './application-number.js';

const id = 'app_1k4xe9fzbka1cpy3120rfc09nyg';

test('an application is named by the end of its id, in two halves', () => {
  expect(applicationNumber(id)).toBe('RFC0-9NYG');
});

test.each(['RFC0-9NYG', 'rfc09nyg', ' rfc0 9nyg ', id])('%j finds it', (typed) => {
  expect(isTheApplication(id, typed)).toBe(true);
});

test.each(['', '-', '9NYG', 'RFC0-9NYH'])('%j does not', (typed) => {
  expect(isTheApplication(id, typed)).toBe(false);
});
