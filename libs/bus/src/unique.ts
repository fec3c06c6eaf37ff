import type { Ids } from '@kezek/service';

let named = 0;

/** A name that no other member has, also when several processes count their ids alike, as tests do. */
export function uniqueName(ids: Ids, prefix: string): string {
  named += 1;
  return `${ids.next(prefix)}.${process.pid}.${named}`;
}
