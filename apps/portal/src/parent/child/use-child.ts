import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.js';
import { useToday } from '../../api/clock.js';
import type { Application, Child, Contract, Voucher } from '../records.js';
import { applicationQuery } from './application-query.js';
import { type Situation, situationOf } from './situation.js';

export interface KnownChild {
  readonly situation: Situation;
  readonly application: Application | undefined;
  readonly voucher: Voucher | undefined;
  readonly contracts: readonly Contract[];
  readonly today: string;
}

/** What is asked for, as `Answer` shows it. */
interface Asked<T> {
  readonly data: T | undefined;
  readonly error: unknown;
  readonly refetch: () => void;
}

/** Where a child stands, from the parts that know: together, so that a page never shows half of it. */
export function useChild(childId: string): Asked<KnownChild> {
  const params = { path: { childId } };
  const application = useQuery(applicationQuery(childId));
  const voucher = api.useQuery('get', '/api/v1/children/{childId}/voucher', { params });
  const contracts = api.useQuery('get', '/api/v1/children/{childId}/contracts', { params });
  const today = useToday();

  const asked = [application, voucher, contracts];
  const refetch = () => asked.forEach((query) => void query.refetch());
  const error = asked.find((query) => query.error !== null)?.error;
  const isKnown = application.data !== undefined && voucher.data !== undefined && contracts.data !== undefined;
  if (!isKnown || today === undefined) return { data: undefined, error, refetch };
  const records = {
    application: application.data ?? undefined,
    voucher: voucher.data,
    contracts: contracts.data.items,
    today,
  };
  return { data: { ...records, situation: situationOf(records) }, error: undefined, refetch };
}

/** Own children, and those asked for. */
export const useChildren = () => api.useQuery('get', '/api/v1/children');

/** What the guardian's list says of one. @returns null if it is not in the list */
export function useChildRecord(childId: string): Asked<Child | null> {
  const { data, error, refetch } = useChildren();
  const child = data?.items.find((one) => one.childId === childId && one.pending !== true);
  return { data: data === undefined ? undefined : (child ?? null), error, refetch: () => void refetch() };
}
