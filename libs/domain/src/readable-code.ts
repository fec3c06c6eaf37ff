/** Crockford's letters and digits: none is taken for another, read out or written by hand. */
export const READABLE_CHARS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const VALUE_BASE = 36;
/** The largest prime that two characters can hold: one wrong character, or two neighbours swapped, never give the same remainder. */
const CHECK_PRIME = 1021;

/** One readable character out of the low five bits of each byte: none is favoured. */
export const readableOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => READABLE_CHARS.charAt(byte & 31)).join('');

/** The two characters at the end of a number that show a slip in the others. @param text capital letters and digits alone */
export function checkPairOf(text: string): string {
  const remainder = Array.from(text).reduce((sum, letter) => (sum * VALUE_BASE + Number.parseInt(letter, VALUE_BASE)) % CHECK_PRIME, 0);
  return `${READABLE_CHARS.charAt(remainder >> 5)}${READABLE_CHARS.charAt(remainder & 31)}`;
}

/** What Crockford leaves out, and Cyrillic capitals that look like Latin ones: whoever types from paper means what is on it. */
const MEANT: Readonly<Record<string, string>> = {
  ...{ O: '0', I: '1', L: '1', О: '0', І: '1' },
  ...{ А: 'A', В: 'B', Е: 'E', К: 'K', М: 'M', Н: 'H', Р: 'P', С: 'C', Т: 'T', У: 'Y', Х: 'X', З: '3' },
};

/** A readable number as somebody typed it, without its dashes: whatever case, spaces and keyboard they used. */
export const readableTyped = (text: string): string =>
  Array.from(text.toUpperCase().replaceAll(/[\s\p{Dash}_.№#]/gu, ''), (letter) => MEANT[letter] ?? letter).join('');
