import type { ServerResponse } from 'node:http';

/** An answer that goes on: what a route gives back when it takes the response over. */
export class EventStream {
  constructor(readonly open: (response: ServerResponse) => void) {}
}
