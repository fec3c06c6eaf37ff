import type { Orders } from './shop.js';

/** Where in its work a process dies. */
export const points = [
  'after the write',
  'before the history',
  'within the history',
  'before publishing',
  'within publishing',
  'before the pull',
  'within the pull',
  'after the pull',
] as const;
export type Point = (typeof points)[number] | 'before the reaction' | 'after the reaction' | 'never';

export interface Doom {
  readonly url: string;
  readonly point: Point;
  /** Dies when it gets there the n-th time. */
  readonly time: number;
  readonly orders: Orders;
}
