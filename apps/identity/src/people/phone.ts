import { Rejection } from '@kezek/domain';

/** A mobile number of Kazakhstan in E.164, `+77011234567`. */
export type Phone = string & { readonly __brand: 'Phone' };

const SEPARATORS = /[\s().-]/g;
// 70x, 74x to 77x are mobile, 71x and 72x are landlines. The plan still grows within these, so the second digit decides.
const MOBILE = /^(?:\+?7|8)?(7[04-7]\d{8})$/;

/** Reads what people write: `8 701 123 45 67`, `+7 (701) 123-45-67`, `7011234567`. @throws Rejection identity.phone-invalid */
export function parsePhone(text: string): Phone {
  const match = text.length <= 32 ? MOBILE.exec(text.replace(SEPARATORS, '')) : null;
  if (match === null) throw new Rejection('identity.phone-invalid');
  return `+7${match[1]}` as Phone;
}
