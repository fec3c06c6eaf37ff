import { checkDigit } from './check-digit.js';
import { Rejection } from './rejection.js';
import { type YearMonth, isYearMonth } from './year-month.js';

/** Twelve digits of an organisation that passed every check. */
export type Bin = string & { readonly __brand: 'Bin' };

/** 5th digit: 4 resident legal entity, 5 non-resident, 6 joint sole trader (Government Resolution No 565 of 11.06.2003 [likely]). */
export type BinType = 4 | 5 | 6;

export interface ParsedBin {
  readonly bin: Bin;
  /** Registration month; two digits of the year only, read as 19xx from 91 on: no register of legal entities is older. */
  readonly registered: YearMonth;
  readonly type: BinType;
}

/** @throws Rejection `domain.bin-length`, `domain.bin-digits`, `domain.bin-month`, `domain.bin-type`, `domain.bin-check` */
export const parseBin = (text: string): ParsedBin => {
  if (text.length !== 12) throw new Rejection('domain.bin-length');
  if (!/^[0-9]{12}$/.test(text)) throw new Rejection('domain.bin-digits');
  const registered = `${Number(text.slice(0, 2)) >= 91 ? '19' : '20'}${text.slice(0, 2)}-${text.slice(2, 4)}`;
  if (!isYearMonth(registered)) throw new Rejection('domain.bin-month');
  const type = Number(text[4]);
  if (type !== 4 && type !== 5 && type !== 6) throw new Rejection('domain.bin-type');
  if (checkDigit(text.slice(0, 11)) !== Number(text[11])) throw new Rejection('domain.bin-check');
  return { bin: text as Bin, registered, type };
};

/**
 * For generators of test organisations only.
 * @param organisation.serial 0 to 99999; the 6th digit is 0, a head office
 * @returns undefined if both passes give 10: take another serial
 */
export const makeBin = (organisation: { registered: YearMonth; type: BinType; serial: number }): Bin | undefined => {
  if (!Number.isInteger(organisation.serial) || organisation.serial < 0 || organisation.serial > 99999) {
    throw new Error('a serial is 0 to 99999');
  }
  const { registered, type, serial } = organisation;
  const eleven = `${registered.slice(2, 4)}${registered.slice(5, 7)}${type}0${String(serial).padStart(5, '0')}`;
  const check = checkDigit(eleven);
  return check === undefined ? undefined : (`${eleven}${check}` as Bin);
};
