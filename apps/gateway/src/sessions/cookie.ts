import { parseCookie, stringifySetCookie } from 'cookie';

export const SESSION_COOKIE = 'kezek_session';

export const sessionToken = (header: string | undefined): string | undefined =>
  header === undefined ? undefined : parseCookie(header)[SESSION_COOKIE];

/** `SameSite=Lax` keeps other sites from posting in the name of who is signed in. */
export const sessionCookie = (token: string, { hours, secure }: { hours: number; secure: boolean }): string =>
  stringifySetCookie({ name: SESSION_COOKIE, value: token, httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge: hours * 3_600 });

export const noSessionCookie = ({ secure }: { secure: boolean }): string =>
  stringifySetCookie({ name: SESSION_COOKIE, value: '', httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge: 0 });
