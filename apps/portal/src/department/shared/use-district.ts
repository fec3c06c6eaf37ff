import { useParams } from '@tanstack/react-router';

/** The district in the address of the pages that are below one. */
export function useDistrict(): string {
  const { districtId } = useParams({ strict: false });
  if (districtId === undefined) throw new Error('This page is not below a district');
  return districtId;
}
