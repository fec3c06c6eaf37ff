import { type LocalDate, Rejection, isRejection, parseIin } from '@kezek/domain';
import { requireChildAge, parseRelation } from '../child/decide.js';
import type { Relation } from '../child/facts.js';
import { requireAdult } from '../guardian/decide.js';
import type { Locale } from '../guardian/facts.js';
import { parseName } from '../people/name.js';
import { type Phone, parsePhone } from '../people/phone.js';
import { parseLocale } from '../sign-in.js';

const MAX_PHONES = 2;

export type OtherPhones = 'refuse' | 'keep' | 'replace';

/** As a specialist typed it. */
export interface TypedFamily {
  readonly guardianIin: string;
  readonly guardianName: string;
  readonly phones: readonly string[];
  readonly locale: string;
  readonly childIin: string;
  readonly childName: string;
  readonly relation: string;
  readonly otherPhones: string;
}

export interface Family {
  readonly guardian: { readonly iin: string; readonly name: string; readonly phones: readonly Phone[]; readonly locale: Locale };
  readonly child: { readonly iin: string; readonly birthDate: LocalDate; readonly name: string; readonly relation: Relation };
  readonly otherPhones: OtherPhones;
}

/**
 * A refusal names the field it is about: a form with two numbers has to say which is wrong.
 * @throws Rejection domain.iin-*, identity.phone-invalid, identity.name-invalid, each with `field`; identity.guardian-too-young,
 * identity.child-adult, identity.birth-date-invalid, identity.child-is-guardian, identity.phones-invalid, identity.relation-invalid,
 * identity.locale-invalid, identity.other-phones-invalid
 */
export function parseFamily(typed: TypedFamily, today: LocalDate): Family {
  const guardian = about('guardianIin', () => parseIin(plain(typed.guardianIin)));
  about('guardianIin', () => requireAdult(guardian.birthDate, today));
  const guardianName = about('guardianName', () => parseName(typed.guardianName));
  const phones = about('phones', () => [...new Set(typed.phones.map(parsePhone))]);
  if (phones.length === 0 || phones.length > MAX_PHONES) throw new Rejection('identity.phones-invalid', { max: MAX_PHONES });
  const child = parseChild(typed.childIin, today);
  if (child.iin === guardian.iin) throw new Rejection('identity.child-is-guardian');
  const childName = about('childName', () => parseName(typed.childName));
  return {
    guardian: { iin: guardian.iin, name: guardianName, phones, locale: parseLocale(typed.locale) },
    child: { ...child, name: childName, relation: parseRelation(typed.relation) },
    otherPhones: parseOtherPhones(typed.otherPhones),
  };
}

/** @throws Rejection domain.iin-*, identity.child-adult, identity.birth-date-invalid, each with `field` */
export function parseChild(text: string, today: LocalDate): { iin: string; birthDate: LocalDate } {
  return about('childIin', () => {
    const { iin, birthDate } = parseIin(plain(text));
    requireChildAge(birthDate, today);
    return { iin, birthDate };
  });
}

/** Numbers are read aloud and typed in groups. */
const plain = (text: string): string => text.replaceAll(/[\s-]/g, '');

/** @throws Rejection identity.other-phones-invalid */
function parseOtherPhones(text: string): OtherPhones {
  if (text === '') return 'refuse';
  if (text !== 'keep' && text !== 'replace') throw new Rejection('identity.other-phones-invalid');
  return text;
}

function about<T>(field: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (isRejection(error)) throw new Rejection(error.code, { ...error.params, field });
    throw error;
  }
}
