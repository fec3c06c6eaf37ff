import { createBus } from '@kezek/bus';
import { runService } from '@kezek/service';
import { configSchema, start } from './service.js';

void runService({
  name: 'gateway',
  schema: configSchema,
  main: async (kernel) => {
    const bus = await kernel.use('bus', createBus(kernel.config.BUS_URL, { ...kernel.deps, clock: kernel.machineClock }));
    return start({ ...kernel.deps, bus, machineClock: kernel.machineClock, demoClock: kernel.demoClock });
  },
});
