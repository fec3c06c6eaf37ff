import { type Command, Option } from 'commander';
import { Failure } from '../failure.js';
import { invariantsText } from '../report.js';
import { Client } from '../rest/client.js';
import { Staff } from '../rest/person.js';
import { isProblem } from '../rest/problem.js';
import type { Invariants } from '../rest/shapes.js';
import { DEMO_ADMIN, urlOption } from './options.js';
import { verifyLog } from './verify-log.js';
import { verifyVoucher } from './verify-voucher.js';

interface Options {
  readonly url: string;
  readonly json?: true;
  readonly login: string;
  readonly password: string;
  readonly log?: string;
  readonly kept?: string;
  readonly voucher?: string;
  readonly status?: string;
  readonly iin?: string;
}

export function addVerify(program: Command): void {
  program
    .command('verify')
    .description('let every service of a running installation check what must always be true')
    .addOption(urlOption())
    .option('--json', 'print the answer as JSON')
    .addOption(new Option('--login <login>', 'an auditor or administrator').env('KEZEK_ADMIN_LOGIN').default(DEMO_ADMIN.login))
    .addOption(
      new Option('--password <password>', 'and the password')
        .env('KEZEK_ADMIN_PASSWORD')
        .default(DEMO_ADMIN.password, 'that of a demonstration'),
    )
    .option('--log <url>', 'instead, check the public log of the queue there, as any outsider can: without an account')
    .addOption(
      new Option(
        '--kept <file>',
        'with --log: keep the newest signed head in this file, and check that the log still leads to the one in it',
      ),
    )
    .option('--voucher <text>', 'instead, check a certificate of a voucher by what its code says, as any kindergarten can')
    .option(
      '--status <file>',
      'with --voucher: the list to check by; fetched into this file if it is not there, and then good without a network',
    )
    .option('--iin <iin>', 'with --voucher: whether it is this child’s')
    .action(chosen);
}

function chosen({ log, voucher, status, iin, ...options }: Options): Promise<void> {
  if (voucher !== undefined) {
    const file = status === undefined ? {} : { status };
    return verifyVoucher({ url: options.url, voucher, ...file, ...(iin === undefined ? {} : { iin }) });
  }
  return log === undefined ? verify(options) : verifyLog({ ...options, log });
}

async function verify({ url, json, login, password }: Options): Promise<void> {
  const client = new Client({ url, concurrency: 1, patienceMs: 0 });
  const invariants = await asked(new Staff(client, { login, password }), login);
  process.stdout.write(json === true ? `${JSON.stringify(invariants, null, 2)}\n` : invariantsText(invariants));
  if (!invariants.holds) process.exitCode = 1;
}

async function asked(staff: Staff, login: string): Promise<Invariants> {
  try {
    return await staff.get<Invariants>('/invariants');
  } catch (error) {
    if (isProblem(error, 'identity.sign-in-refused', 'identity.too-many-tries', 'gateway.forbidden')) {
      throw new Failure(`${login} may not check: ${error.message}; see --login and --password`);
    }
    throw error;
  }
}
