// `npm run test:compose`: builds the image, starts every service in containers with two copies of some, plays a scenario through the
// REST door and removes everything again.
//   --scenario <name>  which one, default taldykorgan
//   --seed <n>         another region of the same size
//   --months <n>       months of attendance and payment, 0 for none
//   --chaos            kill services while it runs
//   --keep             leave the installation running
import { parseArgs } from 'node:util';
import { show } from './ready/command.mjs';
import { installPackages } from './ready/packages.mjs';
import { root } from './ready/places.mjs';
import { complain, say } from './ready/say.mjs';
import { parseReport, wrongFigures } from './compose/figures.mjs';
import { Stack, dockerMissing, freePort, run } from './compose/stack.mjs';

const EXIT_UNAVAILABLE = 69;
const REPLICAS = { VOUCHER_REPLICAS: '2', ENROLMENT_REPLICAS: '2' };

const { values: options } = parseArgs({
  options: {
    scenario: { type: 'string', default: 'taldykorgan' },
    seed: { type: 'string' },
    months: { type: 'string' },
    chaos: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
  },
});

const missing = dockerMissing();
if (missing !== undefined) {
  complain(`the compose check cannot run: ${missing}`);
  process.exit(EXIT_UNAVAILABLE);
}
installPackages();
// The services are compiled inside the image; this is who plays the scenario.
show(process.execPath, ['node_modules/typescript/bin/tsc', '-b', 'apps/cli'], { cwd: root });
const stack = new Stack({ port: await freePort(), replicas: REPLICAS });
// What an interrupted check left behind.
await stack.down();
const passed = await check().finally(leave);
say(passed ? `compose check passed: ${options.scenario}` : 'compose check failed');
process.exitCode = passed ? 0 : 1;

async function check() {
  for (const step of ['validate', 'build', 'up']) {
    say(`docker compose: ${step}`);
    const { code } = await stack[step]();
    if (code === 0 && !stack.interrupted) continue;
    if (step === 'up') await stack.tellState();
    return false;
  }
  const played = await play();
  if (!played) await stack.tellState();
  return played;
}

async function play() {
  const { scenario, seed, months, chaos } = options;
  const given = [...(seed === undefined ? [] : ['--seed', seed]), ...(months === undefined ? [] : ['--months', months])];
  const args = [
    'apps/cli/bin/kezek.js',
    'scenario',
    scenario,
    '--json',
    '--url',
    stack.url,
    ...given,
    ...(chaos ? ['--chaos', 'compose'] : []),
  ];
  say(`scenario ${args.slice(2).join(' ')}`);
  const { code, output } = await run(process.execPath, args, { env: stack.env, capture: true });
  process.stdout.write(output);
  const report = parseReport(output);
  const problems = report === undefined ? ['no report'] : wrongFigures(report, { scenario, seed });
  if (code !== 0) problems.unshift(`the scenario ended with exit code ${code}`);
  for (const problem of problems) complain(problem);
  return problems.length === 0;
}

async function leave() {
  if (!options.keep || stack.interrupted) return void (await stack.down());
  const { COMPOSE_PROJECT_NAME: project } = stack.env;
  say(`it goes on running at ${stack.url}; to remove it: docker compose -p ${project} down --volumes`);
}
