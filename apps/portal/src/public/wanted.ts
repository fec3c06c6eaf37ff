import { useSearch } from '@tanstack/react-router';

/**
 * Where the person wanted to go before being asked to sign in.
 * @param otherwise where to go if they came by themselves
 */
export function useWanted(otherwise: string): string {
  const { to } = useSearch({ strict: false }) as { readonly to?: unknown };
  // Only a path of ours: an address elsewhere would lead people away from here.
  return typeof to === 'string' && /^\/[\w$.\-/]*$/.test(to) && !to.startsWith('//') ? to : otherwise;
}
