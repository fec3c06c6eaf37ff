import { readFileSync } from 'node:fs';
import { type ZodObject, type ZodType, type output } from 'zod';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Everything that is wrong with the configuration, one line for each variable. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly problems: readonly string[]) {
    super(`the configuration is wrong:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
  }
}

const SECRET_NAME = /SECRET|PASSWORD|TOKEN|_KEY$|_KEYS$/;

/**
 * Reads the variables a schema names. An empty variable counts as missing; `X_FILE` gives the value of `X` from a file, as secrets come in
 * containers. Secrets (`.meta({ secret: true })`, or named so) are never repeated in a message, nor is the password in a URL.
 * @throws ConfigError that lists every wrong or missing variable at once
 */
export function loadConfig<S extends ZodObject>(schema: S, env: Environment): output<S> {
  const problems: string[] = [];
  const given: Record<string, string> = {};
  for (const name of Object.keys(schema.shape)) {
    const value = valueOf(name, env, problems);
    if (value !== undefined) given[name] = value;
  }
  const unreadable = new Set(problems.map((problem) => problem.split(':')[0]));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      const name = String(issue.path[0] ?? 'configuration');
      if (!unreadable.has(name)) problems.push(describe(name, schema.shape[name] as ZodType | undefined, given[name], issue.message));
    }
  }
  if (problems.length > 0 || !parsed.success) throw new ConfigError(problems);
  return parsed.data;
}

function valueOf(name: string, env: Environment, problems: string[]): string | undefined {
  const direct = env[name] === '' ? undefined : env[name];
  const file = env[`${name}_FILE`];
  if (file === undefined || file === '') return direct;
  if (direct !== undefined) {
    problems.push(`${name}: given twice, as ${name} and as ${name}_FILE; keep one`);
    return undefined;
  }
  try {
    return readFileSync(file, 'utf8').replace(/\r?\n$/, '');
  } catch (error) {
    problems.push(`${name}: the file ${file} named by ${name}_FILE cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`);
    return undefined;
  }
}

function describe(name: string, schema: ZodType | undefined, value: string | undefined, message: string): string {
  const meta = schema === undefined ? {} : metaOf(schema);
  const expected = meta.description ?? message;
  if (value === undefined) return `${name}: missing; expected ${expected}`;
  const secret = meta.secret === true || SECRET_NAME.test(name);
  return `${name}: expected ${expected}; got ${secret ? 'something else (a secret, not shown)' : `"${withoutPassword(value)}"`}`;
}

// `.optional()` and `.default()` wrap a schema and do not take its description along.
function metaOf(schema: ZodType): { description?: string; secret?: unknown } {
  const meta = schema.meta();
  if (meta !== undefined) return meta as { description?: string; secret?: unknown };
  const inner = (schema as unknown as { def: { innerType?: ZodType; in?: ZodType } }).def;
  const next = inner.innerType ?? inner.in;
  return next === undefined ? {} : metaOf(next);
}

/** A URL as it may be shown: `amqp://user:***@host`. */
export const withoutPassword = (url: string): string => url.replace(/(\/\/[^:@/\s]*):[^@/\s]*@/g, '$1:***@');
