import { useEffect } from 'react';
import { api } from '../api/client.js';
import type { Issuer } from './certificate.js';

interface Kept {
  readonly issuer: Issuer;
  readonly statusText: string;
}

const PLACE = 'kezek.certificates';
const REFETCH_MS = 5 * 60_000;

/** The key and the list to check by: fetched while there is a network, and kept by this device for when there is none. */
export function useKept(): Kept | undefined {
  const issuer = api.useQuery('get', '/api/v1/certificates/issuer', {}, { staleTime: Infinity });
  const list = api.useQuery('get', '/api/v1/certificates/status-list', {}, { refetchInterval: REFETCH_MS });
  const fresh = issuer.data !== undefined && list.data !== undefined ? { issuer: issuer.data, statusText: list.data.text } : undefined;
  useEffect(() => {
    if (fresh !== undefined) localStorage.setItem(PLACE, JSON.stringify(fresh));
  });
  return fresh ?? earlier();
}

function earlier(): Kept | undefined {
  const text = localStorage.getItem(PLACE);
  return text === null ? undefined : (JSON.parse(text) as Kept);
}
