import { until } from '@kezek/testkit';
import type { Visitor } from './browser.js';

export interface DemoPerson {
  readonly personId: string;
  readonly kind: 'guardian' | 'staff';
  readonly stage: string;
  readonly districtId: string;
  readonly names: Readonly<Record<string, string>>;
  readonly childNames?: Readonly<Record<string, string>>;
  readonly iin?: string;
  readonly phone?: string;
  readonly childId?: string;
  readonly login?: string;
  readonly password?: string;
}

/** Who lives in the demonstration, by stage or login. */
export async function demoPerson({ context }: Visitor, who: string): Promise<DemoPerson> {
  const { items } = (await (await context.request.get('/api/v1/demo/people')).json()) as { items: DemoPerson[] };
  const found = items.find(({ kind, stage, login }) => (kind === 'guardian' ? stage === who : login === who));
  if (found === undefined) throw new Error(`Nobody in the demonstration is ${who}`);
  return found;
}

/** At the door for staff, as they come in every morning. */
export async function signInStaff(visitor: Visitor, login: string): Promise<void> {
  const { page, say } = visitor;
  await visitor.open('/sign-in/staff');
  await page.getByLabel(say('public:staff.login')).fill(login);
  await page.getByRole('textbox', { name: say('public:staff.password') }).fill(`kezek-demo-${login}`);
  await page
    .getByRole('main')
    .getByRole('button', { name: say('public:sign-in.enter') })
    .click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  await visitor.settled();
}

/** IIN, phone, and the code of the SMS that comes. */
export async function signInGuardian(visitor: Visitor, { iin = '', phone = '' }: Pick<DemoPerson, 'iin' | 'phone'>): Promise<void> {
  const { page, say } = visitor;
  await visitor.open('/sign-in');
  await page.getByLabel(say('public:sign-in.iin')).fill(iin);
  await page.getByLabel(say('public:sign-in.phone')).fill(phone);
  const code = await codeTo(visitor, phone, () => page.getByRole('button', { name: say('public:sign-in.send-code') }).click());
  await page.getByLabel(say('public:sign-in.code')).first().pressSequentially(code);
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  await visitor.settled();
}

/** The code that comes by SMS once it was asked for. */
export async function codeTo(visitor: Visitor, phone: string, ask: () => Promise<void>): Promise<string> {
  const known = (await codesOf(visitor, phone)).length;
  await ask();
  return until(async () => (await codesOf(visitor, phone))[known], { what: 'the SMS with the code' });
}

async function codesOf({ context }: Visitor, phone: string): Promise<string[]> {
  const { messages } = (await (await context.request.get('/api/v1/demo/messages', { params: { phone } })).json()) as {
    messages: { text: string }[];
  };
  return messages.flatMap(({ text }) => /\b\d{6}\b/.exec(text)?.[0] ?? []);
}

/** Moves the whole installation's time forward. */
export async function moveClock({ context }: Visitor, to: 'next-day' | 'next-deadline' | 'end-of-month'): Promise<{ today: string }> {
  const response = await context.request.post('/api/v1/demo/clock', { data: { to } });
  if (!response.ok()) throw new Error(`The clock did not move: ${response.status()} ${await response.text()}`);
  return (await response.json()) as { today: string };
}
