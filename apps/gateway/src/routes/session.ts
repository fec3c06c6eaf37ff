import { z } from 'zod';
import { Reply, type Route, route } from '../http/route.js';
import { noSessionCookie, sessionCookie } from '../sessions/cookie.js';
import { type Principal, STAFF_ROLES, type StaffRole } from '../sessions/principal.js';
import { LOCALES } from '../words/locale.js';
import { type RouteDeps, given, signedIn } from './deps.js';
import { instant, staff } from './schemas.js';

const session = z.object({
  kind: z.enum(['guardian', 'staff']),
  guardianId: z.string().optional(),
  locale: z.string().optional(),
  staff: staff.optional(),
});

/** Coming in and going out. */
export function sessionRoutes({ clients, sessions, config }: RouteDeps): Route[] {
  const open = { action: 'session.open', tag: 'session' } as const;
  const cookieOptions = { hours: config.SESSION_HOURS, secure: config.COOKIE_SECURE };
  const opened = async (principal: Principal, body: unknown): Promise<Reply> =>
    new Reply(200, body, sessionCookie(await sessions.open(principal), cookieOptions));
  return [
    route({
      ...open,
      method: 'post',
      path: '/sign-in/guardian',
      summary: 'Ask for a one-time code by SMS. The answer is the same whether or not the person is known',
      body: z.object({ iin: z.string().max(20), phone: z.string().max(30), locale: z.enum(LOCALES).optional() }),
      status: 202,
      response: z.object({ challengeId: z.string(), expiresAt: instant }),
      handle: ({ body: { iin, phone, locale }, locale: asked, call }) =>
        clients.identity.requestSignInCode({ iin, phone, locale: locale ?? asked }, call),
    }),
    route({
      ...open,
      method: 'post',
      path: '/sign-in/guardian/code',
      summary: 'Sign in with the code of the SMS',
      body: z.object({ challengeId: z.string().max(80), code: z.string().max(12) }),
      response: z.object({ guardianId: z.string(), locale: z.string() }),
      handle: async ({ body, call }) => {
        const { guardianId, locale } = await clients.identity.completeSignIn(body, call);
        return opened({ kind: 'guardian', id: guardianId, locale }, { guardianId, locale });
      },
    }),
    route({
      ...open,
      method: 'post',
      path: '/sign-in/staff',
      summary: 'Sign in with login and password',
      body: z.object({ login: z.string().max(100), password: z.string().max(200) }),
      response: staff,
      handle: async ({ body, call }) => {
        const account = given((await clients.identity.signInStaff(body, call)).staff);
        return opened(toPrincipal(account), account);
      },
    }),
    route({
      method: 'get',
      path: '/session',
      action: 'session.read',
      tag: 'session',
      summary: 'Who is signed in',
      response: session,
      handle: async (input) => {
        const principal = signedIn(input);
        if (principal.kind === 'guardian') return { kind: 'guardian', guardianId: principal.id, locale: principal.locale };
        const { id: staffId, name, roles, districtId, kindergartenId } = principal;
        return { kind: 'staff', staff: { staffId, name, roles, districtId, kindergartenId } };
      },
    }),
    route({
      method: 'delete',
      path: '/session',
      action: 'session.close',
      tag: 'session',
      summary: 'Sign out',
      status: 204,
      handle: async ({ token }) => {
        if (token !== undefined) await sessions.close(token);
        return new Reply(204, undefined, noSessionCookie(cookieOptions));
      },
    }),
  ];
}

function toPrincipal(account: {
  staffId: string;
  name: string;
  roles: readonly string[];
  districtId: string;
  kindergartenId: string;
}): Principal {
  const { staffId, name, districtId, kindergartenId } = account;
  return {
    kind: 'staff',
    id: staffId,
    name,
    roles: account.roles.filter((role): role is StaffRole => STAFF_ROLES.some((known) => known === role)),
    ...(districtId === '' ? {} : { districtId }),
    ...(kindergartenId === '' ? {} : { kindergartenId }),
  };
}
