import { PHONE_SHAPE, digitsOf, internationalPhone } from '../../public/identity-input.js';
import { checkIin } from '../../parent/apply/iin.js';

/** What is wrong with a field, as its words are called. */
export type Fault = keyof typeof FAULTS;

export const FAULTS = {
  length: 'fault.iin-length',
  century: 'fault.iin-century',
  date: 'fault.iin-date',
  check: 'fault.iin-check',
  future: 'fault.iin-future',
  adult: 'fault.iin-adult',
  name: 'fault.name',
  phone: 'fault.phone',
  settlement: 'fault.settlement',
  languages: 'fault.languages',
  kinds: 'fault.kinds',
  paper: 'fault.paper',
  day: 'fault.day',
  papers: 'papers-missing',
} as const;

const NAME = /^[\p{L}\p{M}][\p{L}\p{M}'’ʼ.\- ]*$/u;

/** For the fields of the form: `true`, or what is wrong. */
export const childIinFault = (text: string, today: string): true | Fault => checkIin(digitsOf(text), today).fault ?? true;

/** How old a guardian has to be the door says: here only that it is a number, and of somebody born. */
export function guardianIinFault(text: string, today: string): true | Fault {
  const { fault } = checkIin(digitsOf(text), today);
  return fault === undefined || fault === 'adult' ? true : fault;
}

export const nameFault = (text: string): true | Fault => NAME.test(text.trim()) || 'name';

export const phoneFault = (text: string): true | Fault => PHONE_SHAPE.test(internationalPhone(text)) || 'phone';

export const secondPhoneFault = (text: string): true | Fault => digitsOf(text).length <= 1 || phoneFault(text);
