import type { Request } from 'express';
import type { Principal } from '../sessions/principal.js';
import { type Locale, isLocale, localeFrom } from '../words/locale.js';

/** What the request asks for, else the language of who is signed in. */
export function localeOf(request: Pick<Request, 'headers'>, principal?: Principal): Locale {
  const header = request.headers['accept-language'];
  if (header !== undefined && header !== '*') return localeFrom(header);
  return principal?.kind === 'guardian' && isLocale(principal.locale) ? principal.locale : 'kk';
}
