import type { Tone } from '../../ui/Status.js';
import type { Contract } from '../../contract/types.js';

const CHECKING = { tone: 'waiting', key: 'requests.checking' } as const;
const STATUSES = {
  requested: CHECKING,
  signed: { tone: 'waiting', key: 'requests.being-enrolled' },
  enrolled: { tone: 'good', key: 'requests.enrolled' },
  cancelled: { tone: 'quiet', key: 'requests.was-cancelled' },
  left: { tone: 'quiet', key: 'requests.left' },
  transferred: { tone: 'quiet', key: 'requests.transferred' },
} as const satisfies Readonly<Record<string, { readonly tone: Tone; readonly key: string }>>;

/** How a contract stands, in words. @param today undefined until it is known */
export function statusOf({ phase, from, parties }: Pick<Contract, 'phase' | 'from' | 'parties'>, today: string | undefined) {
  if (phase === 'drafted') return awaiting(parties);
  if (phase === 'enrolled' && from !== undefined && today !== undefined && from > today) {
    return { tone: 'good', key: 'requests.will-attend' } as const;
  }
  return STATUSES[phase as keyof typeof STATUSES] ?? CHECKING;
}

/** The kindergarten's own signature first: the others are not its to give. */
function awaiting(parties: Contract['parties']) {
  const awaited = parties.flatMap(({ party, signed }) => (signed ? [] : [party]));
  if (awaited.includes('kindergarten')) return { tone: 'urgent', key: 'requests.to-sign' } as const;
  if (awaited.length > 1) return { tone: 'waiting', key: 'requests.to-sign-others' } as const;
  return { tone: 'waiting', key: awaited.includes('department') ? 'requests.to-sign-department' : 'requests.to-sign-guardian' } as const;
}
