export type BusErrorCode =
  | 'bus.not-started'
  | 'bus.stopped'
  | 'bus.unavailable'
  | 'bus.message-too-large'
  | 'bus.bad-message'
  | 'bus.bad-subscription'
  | 'bus.bad-url';

/** What a caller of the bus can tell apart. Not for the user: a service answers its user with its own rejections. */
export class BusError extends Error {
  override readonly name = 'BusError';

  constructor(
    readonly code: BusErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
