import { z } from 'zod';

const problemSchema = z.object({
  status: z.number(),
  code: z.string(),
  detail: z.string().optional(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});

/** The door refused a request (RFC 9457). */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly status: number,
    readonly code: string,
    readonly params: Readonly<Record<string, string | number>>,
    message: string,
  ) {
    super(message);
  }
}

/** What an answer that is not a success says; a proxy in between may say it in words of its own. */
export function problemOf(request: string, { status, text }: { status: number; text: string }): Problem {
  const parsed = problemSchema.safeParse(jsonOf(text));
  if (!parsed.success) return new Problem(status, `http.${status}`, {}, `${request}: ${status} ${text.slice(0, 200)}`);
  const { code, detail = '', params = {}, errors = [] } = parsed.data;
  const faults = errors.map(({ path, message }) => `${path}: ${message}`).join('; ');
  return new Problem(status, code, params, [`${request}: ${status} ${code}`, detail, faults].filter((part) => part !== '').join(' – '));
}

export const isProblem = (error: unknown, ...codes: string[]): error is Problem =>
  error instanceof Problem && (codes.length === 0 || codes.includes(error.code));

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
