import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useLocale } from '../words/i18n.js';
import { type SignedIn, signIn } from './sign-in.js';
import { type DemoPerson, rememberVisitor } from './visitor.js';

/** Changes places with another person: nothing that the one before saw is kept. */
export function useSignIn(onDone: () => void) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const locale = useLocale();
  return useMutation({
    networkMode: 'always',
    mutationFn: (person: DemoPerson): Promise<SignedIn> => signIn(person, locale),
    onSuccess: async ({ id, start }, { personId }) => {
      rememberVisitor({ id, personId });
      await queryClient.resetQueries({ queryKey: ['get', '/api/v1/session'] });
      await navigate({ to: start });
      void queryClient.resetQueries({ predicate: ({ queryKey }) => !String(queryKey[1]).startsWith('/api/v1/session') });
      onDone();
    },
  });
}
