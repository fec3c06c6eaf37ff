import { api } from '../api/client.js';
import type { paths } from '../api/gen/openapi.js';
import { useSession } from '../api/session.js';

export type DemoPerson = paths['/api/v1/demo/people']['get']['responses'][200]['content']['application/json']['items'][number];

/** Who came in from here: what the gateway calls a person, and what the demonstration does. */
const STORED = 'kezek.demo.visitor';

interface Remembered {
  readonly id: string;
  readonly personId: string;
}

export function rememberVisitor(remembered: Remembered): void {
  sessionStorage.setItem(STORED, JSON.stringify(remembered));
}

export interface Visitor {
  /** Absent if they did not come in from here. */
  readonly person: DemoPerson | undefined;
  /** A guardian's, if known. */
  readonly phone: string | undefined;
}

/** Who is signed in now; `undefined` if nobody is. */
export function useVisitor(): Visitor | undefined {
  const session = useSession();
  const people = usePeople(session !== undefined && session !== null).data?.items ?? [];
  if (session === undefined || session === null) return undefined;
  const remembered = JSON.parse(sessionStorage.getItem(STORED) ?? 'null') as Remembered | null;
  const isSame = remembered !== null && remembered.id === (session.guardianId ?? session.staff?.staffId);
  const person = isSame ? people.find(({ personId }) => personId === remembered.personId) : undefined;
  return { person, phone: person?.kind === 'guardian' ? person.phone : undefined };
}

export const usePeople = (enabled = true) => api.useQuery('get', '/api/v1/demo/people', {}, { staleTime: 30_000, enabled });
