import { useEffect, useState } from 'react';
import { api } from './client.js';

const MINUTE_MS = 60_000;

/**
 * The time of the installation, which deadlines run by: neither the browser's clock, which may be wrong, nor in a demonstration the
 * machine's. `undefined` until it is known.
 * @param everyMs how often whoever shows it wants to know
 */
export function useNow(everyMs: number = MINUTE_MS): Date | undefined {
  const { data, dataUpdatedAt } = api.useQuery('get', '/api/v1/clock', {}, { refetchInterval: MINUTE_MS });
  const [machineMs, setMachineMs] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setMachineMs(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  if (data === undefined) return undefined;
  return new Date(Date.parse(data.now) + Math.max(0, machineMs - dataUpdatedAt));
}

/** The local day of the region, `YYYY-MM-DD`. */
export function useToday(): string | undefined {
  return api.useQuery('get', '/api/v1/clock', {}, { refetchInterval: MINUTE_MS }).data?.today;
}
