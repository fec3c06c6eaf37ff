import { client } from '../api/client.js';
import { answerOf } from '../api/command.js';
import { type Problem, isProblem, isRefused } from '../api/problem.js';
import { staffHome } from '../app/staff-home.js';
import type { Locale } from '../words/locale.js';
import { codeIn } from './code-in.js';
import type { DemoPerson } from './visitor.js';

const LOOK_EVERY_MS = 200;
const LOOKS_MAX = 75;
/** Longer, and deadlines might pass only because somebody changed places often. */
const WAIT_MAX_SECONDS = 3_600;

export interface SignedIn {
  readonly id: string;
  /** Where this person begins. */
  readonly start: string;
}

/** No code came; there is no problem of the gateway's to tell. */
export class NoCode extends Error {}

/** Signs an invented person in by the same doors as everybody. @throws Problem, TypeError, NoCode */
export async function signIn(person: DemoPerson, locale: Locale): Promise<SignedIn> {
  if (person.kind === 'guardian') return signInGuardian(person, locale);
  const { login, password } = person;
  const staff = await answerOf(client.POST('/api/v1/sign-in/staff', { body: { login, password } }));
  return { id: staff.staffId, start: staffHome({ roles: staff.roles }) };
}

type Guardian = Extract<DemoPerson, { kind: 'guardian' }>;

async function signInGuardian(person: Guardian, locale: Locale): Promise<SignedIn> {
  const seen = new Set((await messagesOf(person.phone)).map(({ id }) => id));
  const { challengeId } = await askForCode(person, locale);
  const code = await newCode(person.phone, seen);
  const { guardianId } = await answerOf(client.POST('/api/v1/sign-in/guardian/code', { body: { challengeId, code } }));
  return { id: guardianId, start: person.stage === 'new' ? '/my' : `/my/children/${person.childId}` };
}

/** People get a code a minute; whoever changes places faster lets the demonstration's minute pass instead of waiting for it. */
async function askForCode({ iin, phone }: Guardian, locale: Locale): Promise<{ challengeId: string }> {
  const ask = () => answerOf(client.POST('/api/v1/sign-in/guardian', { body: { iin, phone, locale } }));
  try {
    return await ask();
  } catch (error) {
    const seconds = secondsToWait(error);
    if (seconds === undefined) throw error;
    const { now } = await answerOf(client.GET('/api/v1/demo/clock'));
    const advanceTo = new Date(Date.parse(now) + (seconds + 1) * 1_000).toISOString().replace('Z', '000Z');
    await answerOf(client.POST('/api/v1/demo/clock', { body: { advanceTo } }));
    return ask();
  }
}

function secondsToWait(error: unknown): number | undefined {
  if (!isProblem(error) || !isRefused(error, 'identity.too-many-codes')) return undefined;
  const seconds = Number((error as Problem).params['retryAfterSeconds']);
  return seconds <= WAIT_MAX_SECONDS ? seconds : undefined;
}

async function newCode(phone: string, seen: ReadonlySet<string>): Promise<string> {
  for (let look = 0; look < LOOKS_MAX; look += 1) {
    const code = codeIn((await messagesOf(phone)).filter(({ id }) => !seen.has(id)));
    if (code !== undefined) return code;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  throw new NoCode();
}

const LOOKED_AT_MAX = 20;

const messagesOf = async (phone: string) =>
  (await answerOf(client.GET('/api/v1/demo/messages', { params: { query: { phone, limit: LOOKED_AT_MAX } } }))).messages;
