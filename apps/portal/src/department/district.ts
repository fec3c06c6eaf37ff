import { useParams } from '@tanstack/react-router';
import { api } from '../api/client.js';
import { useSession } from '../api/session.js';

/** The district an official looks at: the one in the address, else their own, else the region's first. */
export function useDepartmentDistrict(): string | undefined {
  const inAddress = useParams({ strict: false }).districtId;
  const own = useSession()?.staff?.districtId;
  const { data } = api.useQuery('get', '/api/v1/districts', {}, { staleTime: Infinity });
  return inAddress ?? own ?? data?.items[0]?.districtId;
}
