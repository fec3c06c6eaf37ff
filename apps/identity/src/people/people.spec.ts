import { KeyRing, LookupKey, parseKeys, randomCode } from './key-ring.js';
import { maskIin, parseName } from './name.js';
import { parsePhone } from './phone.js';

describe('a phone', () => {
  it.each(['+77011234567', '8 701 123 45 67', '+7 (701) 123-45-67', '7011234567', '77011234567'])('is read from %s', (text) => {
    expect(parsePhone(text)).toBe('+77011234567');
  });

  it.each(['', '123', '+7 7172 12 34 56', '+1 202 555 0100', '+770112345678', 'seven', '7'.repeat(100)])('is not read from %s', (text) => {
    expect(() => parsePhone(text)).toThrow('identity.phone-invalid');
  });
});

describe('a name', () => {
  it.each([
    ['  Ахметова   Әсел ', 'Ахметова Әсел'],
    ["О'Коннор-Ким Ю.", "О'Коннор-Ким Ю."],
    ['Kim Yelena', 'Kim Yelena'],
  ])('%s is read as %s', (text, name) => {
    expect(parseName(text)).toBe(name);
  });

  it.each(['', '   ', '<script>', 'R2D2', 'a'.repeat(121), '010203500012'])('is not %s', (text) => {
    expect(() => parseName(text)).toThrow('identity.name-invalid');
  });

  it('of a number shows the birth date alone', () => {
    expect(maskIin('230405500012')).toBe('230405******');
  });
});

const key = (fill: number) => Buffer.alloc(32, fill).toString('base64');
let counter = 0;
const random = (bytes: number) => {
  counter += 1;
  return Buffer.alloc(bytes, counter);
};
const ring = (text: string) => new KeyRing(parseKeys(text)!, random);

describe('a sealed record', () => {
  it('opens under its name only', () => {
    const sealed = ring(`a:${key(1)}`).seal('people/x', { iin: '1' });
    expect(ring(`a:${key(1)}`).open('people/x', sealed)).toEqual({ iin: '1' });
    expect(() => ring(`a:${key(1)}`).open('people/y', sealed)).toThrow();
    expect(() => ring(`a:${key(2)}`).open('people/x', sealed)).toThrow();
    expect(sealed.box).not.toContain('iin');
  });

  it('does not open when a bit of it was changed', () => {
    const { kid, box } = ring(`a:${key(1)}`).seal('people/x', { iin: '1' });
    const changed = `${box.slice(0, -2)}${box.endsWith('AA') ? 'BB' : 'AA'}`;
    expect(() => ring(`a:${key(1)}`).open('people/x', { kid, box: changed })).toThrow();
  });

  it('still opens after the key in use was changed', () => {
    const old = ring(`a:${key(1)}`).seal('people/x', { iin: '1' });
    const both = ring(`b:${key(2)},a:${key(1)}`);
    expect(both.open('people/x', old)).toEqual({ iin: '1' });
    expect(both.seal('people/x', {}).kid).toBe('b');
    expect(() => ring(`b:${key(2)}`).open('people/x', old)).toThrow('the key a is not in IDENTITY_KEY');
  });

  it.each(['', 'a', `a:${key(1).slice(4)}`, `a:${key(1)},a:${key(2)}`, key(1)])('is not sealed with %s', (text) => {
    expect(parseKeys(text)).toBeUndefined();
  });
});

it('ids are the same for the same person and say nothing about the number', () => {
  const lookup = new LookupKey(Buffer.alloc(32, 7));
  const id = lookup.personId('chd', '230405500012');
  expect(id).toMatch(/^chd_[a-z2-7]{26}$/);
  expect(lookup.personId('chd', '230405500012')).toBe(id);
  expect(lookup.personId('gdn', '230405500012').slice(4)).toBe(id.slice(4));
  expect(new LookupKey(Buffer.alloc(32, 8)).personId('chd', '230405500012')).not.toBe(id);
});

it('codes have six digits and take nothing from beyond the fair range', () => {
  expect(randomCode(() => Buffer.from([0, 0, 0, 42]))).toBe('000042');
  const drawn = [Buffer.from([255, 255, 255, 255]), Buffer.from([0, 15, 66, 65])];
  expect(randomCode(() => drawn.shift()!)).toBe('000001');
});
