import type { Tone } from '../../ui/Status.js';
import type { Contract } from './contracts.js';

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
export function statusOf({ phase, from, kindergartenSigned }: Contract, today: string | undefined) {
  if (phase === 'drafted') {
    return kindergartenSigned
      ? ({ tone: 'waiting', key: 'requests.to-sign-guardian' } as const)
      : ({ tone: 'urgent', key: 'requests.to-sign' } as const);
  }
  if (phase === 'enrolled' && from !== undefined && today !== undefined && from > today) {
    return { tone: 'good', key: 'requests.will-attend' } as const;
  }
  return STATUSES[phase as keyof typeof STATUSES] ?? CHECKING;
}
