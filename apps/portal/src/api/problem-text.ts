import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocale } from '../words/i18n.js';
import { client } from './client.js';
import { answerOf } from './command.js';
import type { Problem } from './problem.js';

/** The text of a refusal in the language chosen now, which may be another than when it came. */
export function useProblemText({ code, params, detail }: Problem): string {
  const locale = useLocale();
  const [cameIn] = useState(locale);
  const { data } = useQuery({
    queryKey: ['problem', code, params, locale],
    queryFn: () => answerOf(client.GET('/api/v1/problems/{code}', { params: { path: { code }, query: params as never } })),
    enabled: locale !== cameIn,
    staleTime: Infinity,
  });
  return (locale === cameIn ? undefined : data?.detail) ?? detail;
}
