import { api } from '../../api/client.js';
import { applicationNumber } from '../../words/application-number.js';
import type { Voucher } from '../shared/types.js';
import type { Live } from './words.js';

const SHOWN_MAX = 100;

/** Something that one person proposed to end. */
export interface Proposed {
  readonly live: Live;
  readonly childId: string;
  /** Number of the voucher or of the application, as people read it. */
  readonly about: string;
  readonly ending: NonNullable<Voucher['ending']>;
}

interface Asked {
  readonly data: readonly Proposed[] | undefined;
  readonly error: unknown;
  readonly refetch: () => void;
}

/** All that waits for a second person in the district, the earliest due first. */
export function useProposed(districtId: string, { enabled = true }: { readonly enabled?: boolean } = {}): Asked {
  const asked = { params: { path: { districtId }, query: { ending: 'false-data' as const, limit: SHOWN_MAX } } };
  const vouchers = api.useQuery('get', '/api/v1/districts/{districtId}/vouchers', asked, { enabled });
  const applications = api.useQuery('get', '/api/v1/districts/{districtId}/applications', asked, { enabled });
  const refetch = () => [vouchers, applications].forEach((query) => void query.refetch());
  const error = [vouchers, applications].find((query) => query.error !== null)?.error;
  if (vouchers.data === undefined || applications.data === undefined) return { data: undefined, error, refetch };
  const data = [
    ...vouchers.data.items.flatMap((one) => proposedIn('voucher', one, one.number ?? '')),
    ...applications.data.items.flatMap((one) => proposedIn('application', one, applicationNumber(one.applicationId ?? ''))),
  ];
  return { data: bySoonestDecision(data), error: undefined, refetch };
}

type Ended = Pick<Voucher, 'childId' | 'ending'>;

const proposedIn = (live: Live, { childId, ending }: Ended, about: string): Proposed[] =>
  ending === undefined ? [] : [{ live, childId, about, ending }];

/** Those without a term last. */
export const bySoonestDecision = (proposed: readonly Proposed[]): Proposed[] =>
  [...proposed].sort((a, b) => (a.ending.decideBy ?? '~').localeCompare(b.ending.decideBy ?? '~', 'en'));
