import fc from 'fast-check';
import { contentHash, keySeen, remember } from './inbox.js';
import { canonicalJson, frozenJson } from './json.js';

describe('a state kept in memory', () => {
  it('is what the database would give back', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(frozenJson({ value })).toEqual(JSON.parse(JSON.stringify({ value })));
      }),
      { examples: [[{ a: [1, { b: null }] }], [-0]] },
    );
    expect(Object.keys(frozenJson({ a: undefined, b: 1 }))).toEqual(['b']);
  });

  it('cannot be changed by whoever gets it', () => {
    const state = frozenJson({ lines: [{ text: 'a' }] });
    expect(() => (state.lines[0]!.text = 'b')).toThrow(TypeError);
    expect(() => state.lines.push({ text: 'c' })).toThrow(TypeError);
  });

  it('shares what did not change', () => {
    const before = frozenJson({ kept: { deep: [1] }, n: 1 });
    expect(frozenJson({ ...before, n: 2 }).kept).toBe(before.kept);
  });

  it.each([[1n], [new Date(0)], [new Map()], [Number.NaN], [() => 1], [Object.freeze({ when: new Date(0) })]])('is not %p', (value) => {
    expect(() => frozenJson({ value })).toThrow('is not JSON');
  });
});

describe('the hash of a content', () => {
  it('does not depend on the order in which it was put together', () => {
    expect(contentHash({ a: 1, b: { d: [1, 2], c: 2 } })).toBe(contentHash({ b: { c: 2, d: [1, 2] }, a: 1 }));
    expect(canonicalJson({ b: 1, a: undefined })).toBe('{"b":1}');
  });

  it('depends on all of it', () => {
    expect(contentHash({ a: [1, 2] })).not.toBe(contentHash({ a: [2, 1] }));
    expect(contentHash(undefined)).not.toBe(contentHash({}));
  });
});

describe('an inbox', () => {
  const entry = (id: string, hash = 'h'): { id: string; hash: string } => ({ id, hash });

  it('knows the same question from another one under the same key', () => {
    expect(keySeen([entry('k')], entry('k'))).toBe('same');
    expect(keySeen([entry('k')], entry('k', 'other'))).toBe('other-content');
    expect(keySeen([entry('k')], entry('l'))).toBe('new');
  });

  it('forgets the oldest', () => {
    expect(remember([entry('a'), entry('b')], entry('c'), 2).map(({ id }) => id)).toEqual(['b', 'c']);
  });
});
