import type { ReactNode } from 'react';
import { ErrorNotice } from './ErrorNotice.js';
import { Loading } from './Loading.js';

interface Query<T> {
  readonly data: T | undefined;
  readonly error: unknown;
  readonly refetch: () => unknown;
}

interface AnswerProps<T> {
  readonly query: Query<T>;
  readonly children: (data: NonNullable<T>) => ReactNode;
  readonly lines?: number;
}

/** The one way to show what was asked for: while it loads, when it failed, and when it is there. What is there stays if asking again fails. */
export function Answer<T>({ query, children, lines }: AnswerProps<T>) {
  if (query.data !== undefined && query.data !== null) return children(query.data);
  if (query.error !== null && query.error !== undefined) return <ErrorNotice error={query.error} retry={() => void query.refetch()} />;
  return <Loading {...(lines === undefined ? {} : { lines })} />;
}
