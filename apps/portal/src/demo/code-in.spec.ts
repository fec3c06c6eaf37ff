import { codeIn } from './code-in.js';

test('the newest code counts', () => {
  expect(codeIn([{ text: 'Kezek: кіру коды 111111.' }, { text: 'Kezek: код для входа 222222.' }, { text: 'Ваше место 17.' }])).toBe(
    '222222',
  );
});

test('other numbers are no codes', () => {
  expect(codeIn([{ text: 'Сумма 1234567, номер 12345' }])).toBeUndefined();
});
