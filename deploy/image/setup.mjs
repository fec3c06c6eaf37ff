// First step of every `docker compose up`: refuses settings that only a demonstration may have, then makes the keys of this
// installation if there are none. Keys are made once: what is sealed with them cannot be read without them.
import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** EX_CONFIG of sysexits.h: starting again will not help, somebody must change the settings. */
const EXIT_CONFIG = 78;
const KEY_BYTES = 32;
const OWNER_READS = 0o400;

/** Settings whose defaults everybody knows. */
const NEEDED_IN_OPERATION = {
  KEZEK_ADMIN_PASSWORD: 'the password of the first administrator',
  KEZEK_BROKER_PASSWORD: 'the password of the broker, of letters and digits',
  SMPP_URL: 'the SMS centre, as smpp://user:password@host:port',
};

const keys = {
  'identity-key': () => `k1:${randomBytes(KEY_BYTES).toString('base64')}`,
  'identity-lookup-key': () => randomBytes(KEY_BYTES).toString('base64'),
  'queue-log-key': () => randomBytes(KEY_BYTES).toString('base64'),
  'voucher-signing-key': () => randomBytes(KEY_BYTES).toString('base64'),
};

function missingSettings(env) {
  if (env.KEZEK_DEMO === '1') return [];
  return Object.entries(NEEDED_IN_OPERATION).filter(([name]) => (env[name] ?? '') === '');
}

/** Linked into place, so that a crash leaves either no key or a whole one, and two that start at once agree on the first. */
function makeKey(file, text) {
  if (existsSync(file)) return false;
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, text, { mode: OWNER_READS });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(draft);
  }
}

const missing = missingSettings(process.env);
if (missing.length > 0) {
  console.error('setup: with KEZEK_DEMO=0 these settings are needed (see deploy/compose/README.md):');
  for (const [name, what] of missing) console.error(`  ${name}: missing; expected ${what}`);
  process.exit(EXIT_CONFIG);
}
const folder = process.env.KEYS_DIR;
for (const [name, make] of Object.entries(keys)) {
  const made = makeKey(join(folder, name), make());
  console.log(`setup: ${name} ${made ? 'made' : 'is there'}`);
}
