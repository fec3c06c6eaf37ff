import { Command, CommanderError } from 'commander';
import { addBench } from './commands/bench.js';
import { addBus } from './commands/bus.js';
import { addImport } from './commands/import.js';
import { addReplay } from './commands/replay.js';
import { addScenario } from './commands/scenario.js';
import { addVerify } from './commands/verify.js';
import { Failure } from './failure.js';

const WRONG_USE = 2;
const FAILED = 1;

async function main(): Promise<void> {
  const program = new Command('kezek').description('plays, checks and mends a Kezek installation').exitOverride().showHelpAfterError(false);
  for (const add of [addScenario, addImport, addVerify, addReplay, addBus, addBench]) add(program);
  try {
    await program.parseAsync();
  } catch (error) {
    process.exitCode = exitCodeOf(error);
    // Commander has told its own already.
    if (!(error instanceof CommanderError)) process.stderr.write(`kezek: ${textOf(error)}\n`);
  }
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : WRONG_USE;
  return error instanceof Failure ? WRONG_USE : FAILED;
}

function textOf(error: unknown): string {
  if (error instanceof Failure || !(error instanceof Error)) return (error as Error).message;
  return error.name === 'Problem' ? error.message : (error.stack ?? error.message);
}

void main();
