import { randomBytes } from 'node:crypto';
import { epochMicrosOf } from '@kezek/domain';
import type { Clock, Ids } from './ports.js';

// Crockford's alphabet: sorts as text the way the numbers sort, and has no letters that are taken for one another.
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const TIME_CHARS = 11;
const RANDOM_CHARS = 16;

const PREFIX = /^[a-z][a-z0-9]{0,11}$/;

/** `<prefix>_` + 55 bits of time in microseconds + 80 random bits. Ids of one clock sort strictly in the order they were made. */
export class RandomIds implements Ids {
  constructor(
    private readonly clock: Clock,
    private readonly random: (bytes: number) => Uint8Array = randomBytes,
  ) {}

  next(prefix: string): string {
    if (!PREFIX.test(prefix)) throw new Error(`an id prefix is 1 to 12 of a-z0-9, starting with a letter; got "${prefix}"`);
    return `${prefix}_${timeText(epochMicrosOf(this.clock.now()))}${randomText(this.random(RANDOM_CHARS))}`;
  }
}

function timeText(micros: bigint): string {
  let rest = micros;
  let text = '';
  for (let index = 0; index < TIME_CHARS; index += 1) {
    text = ALPHABET.charAt(Number(rest & 31n)) + text;
    rest >>= 5n;
  }
  return text;
}

// The low 5 bits of each byte: 256 is a multiple of 32, so no letter is favoured.
const randomText = (bytes: Uint8Array): string => Array.from(bytes, (byte) => ALPHABET.charAt(byte & 31)).join('');
