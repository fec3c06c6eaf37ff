import { DOCUMENT_SHAPE, documentIdOf } from './document.js';

test.each([
  ['№ 095/1 23', '095-1-23'],
  [' 12-А', '12-А'],
])('%s is written %s', (typed, written) => expect(documentIdOf(typed)).toBe(written));

test('short or Cyrillic numbers are asked for again', () => {
  expect(['12', '12-А', ''].map((text) => DOCUMENT_SHAPE.test(text))).toEqual([false, false, false]);
  expect(DOCUMENT_SHAPE.test('095-123')).toBe(true);
});
