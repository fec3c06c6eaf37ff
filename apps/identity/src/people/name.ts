import { Rejection } from '@kezek/domain';

export const NAME_MAX_CHARS = 120;

// Letters of any script with their marks, and what stands between the parts of a name.
const NAME = /^[\p{L}\p{M}][\p{L}\p{M}'’ʼ.\- ]*$/u;

/** @throws Rejection identity.name-invalid with `maxChars` */
export function parseName(text: string): string {
  const name = text.normalize('NFC').trim().replace(/\s+/g, ' ');
  if (name.length > NAME_MAX_CHARS || !NAME.test(name)) throw new Rejection('identity.name-invalid', { maxChars: NAME_MAX_CHARS });
  return name;
}

/** `160229******`: the birth date, which the guardian knows, and nothing that makes the number usable. */
export const maskIin = (iin: string): string => `${iin.slice(0, 6)}******`;
