/** What a scan may be; the gateway looks into the file itself. */
export const SCAN_TYPES = ['application/pdf', 'image/jpeg', 'image/png'] as const;

const MIB = 1_024 * 1_024;
export const SCAN_BYTES_MAX = 5 * MIB;

export type ScanFault = 'empty' | 'too-large' | 'other-type';

/** What is wrong with a file before it is sent: a phone should not send megabytes only to hear no. */
export function faultOfScan({ size, type }: { readonly size: number; readonly type: string }): ScanFault | undefined {
  if (size === 0) return 'empty';
  if (size > SCAN_BYTES_MAX) return 'too-large';
  // Not every phone names the type.
  if (type !== '' && !(SCAN_TYPES as readonly string[]).includes(type)) return 'other-type';
  return undefined;
}
