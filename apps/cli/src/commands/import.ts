import { type Command, Option } from 'commander';
import { createHash, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { Failure } from '../failure.js';
import { importText } from '../import-report.js';
import { Client } from '../rest/client.js';
import { Staff } from '../rest/person.js';
import type { ImportRow, QueueImport } from '../rest/shapes.js';
import { until } from '../rest/until.js';
import { urlOption } from './options.js';

interface Options {
  readonly url: string;
  readonly district: string;
  readonly zone?: string;
  readonly login: string;
  readonly password: string;
  readonly run?: true;
  readonly withoutFaulty?: true;
  readonly approverLogin?: string;
  readonly approverPassword?: string;
  readonly json?: true;
}

const TYPES: Readonly<Record<string, string>> = {
  '.csv': 'text/csv',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const ROWS_SHOWN_MAX = 500;

export function addImport(program: Command): void {
  program
    .command('import')
    .description('bring an old queue over: a dry run with a report of each row, and with --run the import itself')
    .argument('<file>', 'XLSX or CSV; templates are at /api/v1/imports/template.csv and .xlsx')
    .requiredOption('--district <id>', 'whose queue it was')
    .addOption(urlOption())
    .option('--zone <zone>', 'the time zone of its stamps (default: the region’s)')
    .addOption(new Option('--login <login>', 'a specialist of the department').env('KEZEK_LOGIN').makeOptionMandatory())
    .addOption(new Option('--password <password>', 'and the password').env('KEZEK_PASSWORD').makeOptionMandatory())
    .option('--run', 'approve the plan as a second person, and wait for the end')
    .option('--without-faulty', 'with --run: leave rows with a fault out')
    .addOption(new Option('--approver-login <login>', 'with --run: who approves').env('KEZEK_APPROVER_LOGIN'))
    .addOption(new Option('--approver-password <password>', 'and the password').env('KEZEK_APPROVER_PASSWORD'))
    .option('--json', 'print the answer as JSON')
    .action(bring);
}

async function bring(file: string, options: Options): Promise<void> {
  const type = TYPES[extname(file).toLowerCase()];
  if (type === undefined) throw new Failure(`${file}: a file ending in .xlsx or .csv`);
  const approver = approverOf(options);
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new Failure(`${file}: ${(error as Error).message}`);
  });
  const client = new Client({ url: options.url, concurrency: 1 });
  const department = new Staff(client, { login: options.login, password: options.password });
  const query = { districtId: options.district, zone: options.zone };
  // Another plan each time: what waits already is not the same tomorrow.
  const key = `import:${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}:${randomUUID()}`;
  const planned = await department.upload<QueueImport>('/imports', { query, bytes, type, key });
  const path = `/imports/${planned.importId}`;
  const proved = await department.get<QueueImport>(path);
  const faulty = await rowsOf(department, path, 'faulty');
  if (approver === undefined) return show(proved, faulty, options);
  const who = new Staff(client, approver);
  await who.post(`${path}/approval`, { withoutFaulty: options.withoutFaulty === true }, `approval:${planned.importId}`);
  const done = await until('the import is at its end', async (tell) => {
    const now = await department.get<QueueImport>(path);
    tell(now.done);
    return now.phase === 'running' ? undefined : now;
  });
  show(done, [...faulty, ...(await rowsOf(department, path, 'refused'))], options);
  if (done.refused > 0) process.exitCode = 1;
}

const rowsOf = async (staff: Staff, path: string, only: string): Promise<ImportRow[]> =>
  (await staff.get<{ items: ImportRow[] }>(`${path}/rows`, { only, limit: ROWS_SHOWN_MAX })).items;

function show(one: QueueImport, rows: readonly ImportRow[], { json }: Options): void {
  process.stdout.write(json === true ? `${JSON.stringify({ ...one, rowsToLookAt: rows }, null, 2)}\n` : importText(one, rows));
}

/** @throws Failure if it is to be run and nobody is named who approves */
function approverOf({ run, approverLogin: login, approverPassword: password }: Options) {
  if (run !== true) return undefined;
  if (login === undefined || password === undefined) throw new Failure('--run takes --approver-login and --approver-password');
  return { login, password };
}
