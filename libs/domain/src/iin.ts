import { checkDigit } from './check-digit.js';
import { type LocalDate, isLocalDate, partsOf } from './local-date.js';
import { Rejection } from './rejection.js';

/** Twelve digits that passed every check. Only identity keeps it, encrypted; it never enters an event, a log line or a metric. */
export type Iin = string & { readonly __brand: 'Iin' };

export type Sex = 'male' | 'female';

export interface ParsedIin {
  readonly iin: Iin;
  readonly birthDate: LocalDate;
  /** Unknown for a foreigner's number, whose 7th digit is 0. */
  readonly sex: Sex | undefined;
  readonly foreigner: boolean;
}

export interface IinOptions {
  /** Accept 7th digit 0, said to be given to foreigners: it carries neither century nor sex. Then `bornBy` decides the century. */
  readonly foreignersBornBy?: LocalDate;
}

/**
 * Reads an IIN: YYMMDD, century and sex, serial, check digit (Government Resolution No 565 of 11.06.2003).
 * @throws Rejection `domain.iin-length`, `domain.iin-digits`, `domain.iin-century`, `domain.iin-date`, `domain.iin-check`; none of them repeats the number
 */
export const parseIin = (text: string, options: IinOptions = {}): ParsedIin => {
  if (text.length !== 12) throw new Rejection('domain.iin-length');
  if (!/^[0-9]{12}$/.test(text)) throw new Rejection('domain.iin-digits');
  const seventh = Number(text[6]);
  const foreigner = seventh === 0 && options.foreignersBornBy !== undefined;
  if (!foreigner && (seventh < 1 || seventh > 6)) throw new Rejection('domain.iin-century');
  const birthDate = foreigner ? latestBirthDate(text, options.foreignersBornBy) : datedIn(1800 + 100 * Math.floor((seventh - 1) / 2), text);
  if (birthDate === undefined) throw new Rejection('domain.iin-date');
  if (checkDigit(text.slice(0, 11)) !== Number(text[11])) throw new Rejection('domain.iin-check');
  return { iin: text as Iin, birthDate, sex: foreigner ? undefined : seventh % 2 === 1 ? 'male' : 'female', foreigner };
};

export const isIin = (text: string, options: IinOptions = {}): text is Iin => {
  try {
    parseIin(text, options);
    return true;
  } catch (error) {
    if (error instanceof Rejection) return false;
    throw error;
  }
};

/**
 * For generators of test people only.
 * @param person.serial 0 to 9999
 * @returns undefined if both passes give 10: take another serial
 */
export const makeIin = (person: { birthDate: LocalDate; sex: Sex; serial: number }): Iin | undefined => {
  const { year, month, day } = partsOf(person.birthDate);
  if (year < 1800 || year > 2099) throw new Error('an IIN holds birth years 1800 to 2099');
  if (!Number.isInteger(person.serial) || person.serial < 0 || person.serial > 9999) throw new Error('a serial is 0 to 9999');
  const century = 2 * (Math.floor(year / 100) - 18) + (person.sex === 'male' ? 1 : 2);
  const eleven = `${two(year % 100)}${two(month)}${two(day)}${century}${String(person.serial).padStart(4, '0')}`;
  const check = checkDigit(eleven);
  return check === undefined ? undefined : (`${eleven}${check}` as Iin);
};

function latestBirthDate(text: string, bornBy: LocalDate | undefined): LocalDate | undefined {
  return [2000, 1900]
    .map((century) => datedIn(century, text))
    .find((date) => date !== undefined && (bornBy === undefined || date <= bornBy));
}

function datedIn(century: number, text: string): LocalDate | undefined {
  const date = `${century + Number(text.slice(0, 2))}-${text.slice(2, 4)}-${text.slice(4, 6)}`;
  return isLocalDate(date) ? date : undefined;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
