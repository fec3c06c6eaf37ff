import { loadConfig, createLog, RandomIds, SystemClock } from '@kezek/service';
import { z } from 'zod';
import { startSmsCentre } from './start.js';

const port = (what: string, otherwise: number) => z.coerce.number().int().min(0).max(65_535).meta({ description: what }).default(otherwise);

const schema = z.object({
  SMS_PORT: port('the port for SMPP', 2775),
  SMS_HTTP_PORT: port('the port of the HTTP reader', 2780),
  SMS_SYSTEM_ID: z.string().min(1).max(15).meta({ description: 'the system id clients bind with, at most 15 characters' }).default('kezek'),
  SMS_PASSWORD: z.string().min(1).max(8).meta({ description: 'their password, at most 8 characters', secret: true }),
  SMS_FILE: z.string().meta({ description: 'where messages are kept over a restart' }).optional(),
});

/** The centre as a process of its own, for demonstrations and end-to-end tests. */
async function main(): Promise<void> {
  const config = loadConfig(schema, process.env);
  const log = createLog({ service: 'sms-centre' });
  const clock = new SystemClock();
  const centre = await startSmsCentre({
    host: '0.0.0.0',
    port: config.SMS_PORT,
    httpPort: config.SMS_HTTP_PORT,
    systemId: config.SMS_SYSTEM_ID,
    password: config.SMS_PASSWORD,
    clock,
    ids: new RandomIds(clock),
    log,
    ...(config.SMS_FILE === undefined ? {} : { file: config.SMS_FILE }),
  });
  log.info({ port: centre.port }, 'sms centre ready');
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void centre.stop().then(() => process.exit(0)));
}

main().catch((error: unknown) => {
  process.stderr.write(`sms-centre: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
