export interface PolicyIssue {
  /** Where in the document, e.g. `['deadlines', 'confirmWorkingDays', 0, 'value']`. */
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** A region policy that must not be started with: every wrong value with its path. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError';

  constructor(readonly issues: readonly PolicyIssue[]) {
    super(issues.map((issue) => `${pathText(issue.path)}: ${issue.message}`).join('\n'));
  }
}

/** `deadlines.confirmWorkingDays[0].value` */
export const pathText = (path: readonly (string | number)[]): string =>
  path.length === 0
    ? '(document)'
    : path
        .map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`))
        .join('')
        .replace(/^\./, '');
