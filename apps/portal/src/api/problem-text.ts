import { useState } from 'react';
import { useLocale } from '../words/i18n.js';
import { api } from './client.js';
import type { Problem } from './problem.js';

/** The text of a refusal in the language chosen now, which may be another than when it came. */
export function useProblemText(problem: Problem): string {
  const locale = useLocale();
  const [cameIn] = useState(locale);
  const params = { path: { code: problem.code }, query: problem.params };
  const other = api.useQuery('get', '/api/v1/problems/{code}', { params, locale } as never, { enabled: locale !== cameIn });
  return (locale === cameIn ? undefined : (other.data as Problem | undefined)?.detail) ?? problem.detail;
}
