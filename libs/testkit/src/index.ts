export type { Rabbit } from './broker/port.js';
export { rabbitInstalled, startRabbit, type RabbitOptions } from './broker/rabbit.js';
export { TestClock, type Span } from './clock.js';
export { startDatabase, type DatabaseOptions, type RunningDatabase } from './database/start.js';
export { testDatabase, type TestDatabase } from './database/test-database.js';
export { TestIds } from './ids.js';
export { TestTimers, type TestTimersOptions } from './timers.js';
export { freePort, until, type UntilOptions } from './until.js';
export { nodeArgsFor, workspaceRoot } from './workspace.js';
