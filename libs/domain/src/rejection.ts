/** What a message about a rejection may name. Never an IIN, a name or a phone. */
export type RejectionParams = Readonly<Record<string, string | number>>;

/**
 * A request that a rule refuses, told to the user in their language.
 * `code` is `<service>.<kebab-case>` and never changes once released; the gateway's catalogue translates it with `params`.
 * A programmer's error is a plain `Error`, never this.
 */
export class Rejection extends Error {
  override readonly name = 'Rejection';

  constructor(
    readonly code: string,
    readonly params: RejectionParams = {},
  ) {
    super(Object.keys(params).length === 0 ? code : `${code} ${JSON.stringify(params)}`);
  }
}

/** By shape and not by class, so that it holds when two builds of this library meet in one process. */
export const isRejection = (error: unknown): error is Rejection =>
  error instanceof Error && error.name === 'Rejection' && typeof (error as Partial<Rejection>).code === 'string';
