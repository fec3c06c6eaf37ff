import { icuArguments } from './notice.js';

describe('the arguments of an ICU text', () => {
  test.each([
    ['no arguments', []],
    ['until {confirmBy}, {confirmBy}', ['confirmBy']],
    ['{days, plural, one {# day of {month}} other {# days}}', ['days', 'month']],
    ['{ spaced }', ['spaced']],
    ['open {', ['', '{']],
    ['close }', ['}']],
  ])('%j', (text, names) => {
    expect(icuArguments(text)).toEqual(names);
  });
});
