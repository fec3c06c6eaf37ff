import { runService } from '@kezek/service';
import { configSchema, start } from './service.js';

void runService({
  name: 'gateway',
  schema: configSchema,
  main: (kernel) => start({ ...kernel.deps, demoClock: kernel.demoClock }),
});
