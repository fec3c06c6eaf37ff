import { createHash } from 'node:crypto';
import { checkPairOf, readableOf } from '@kezek/domain';

const RANDOM_CHARS = 10;
const HALF = RANDOM_CHARS / 2;

/**
 * `TLD-7K3Q4-9XHMT-2C`: three letters of the district, 50 bits that nobody can guess, two check characters.
 * @param seed of the id port, with more randomness than the number has
 */
export function voucherNumberOf(districtId: string, seed: string): string {
  const letters = lettersOf(districtId);
  const bytes = createHash('sha256').update(seed).digest();
  const random = readableOf(bytes.subarray(0, RANDOM_CHARS));
  return `${letters}-${random.slice(0, HALF)}-${random.slice(HALF)}-${checkPairOf(letters + random)}`;
}

/** Whether somebody read or typed it right. */
export function isVoucherNumber(text: string): boolean {
  const [, letters = '', first = '', second = '', check] = /^([A-Z]{3})-([0-9A-Z]{5})-([0-9A-Z]{5})-([0-9A-Z]{2})$/.exec(text) ?? [];
  return check !== undefined && checkPairOf(letters + first + second) === check;
}

/** The first letter, then consonants, as people shorten a name. */
function lettersOf(districtId: string): string {
  const [first = 'X', ...rest] = districtId.toUpperCase().replaceAll(/[^A-Z]/g, '');
  const consonants = rest.filter((letter) => !'AEIOUY'.includes(letter));
  return [first, ...consonants, ...rest.filter((letter) => 'AEIOUY'.includes(letter)), 'X', 'X'].slice(0, 3).join('');
}
