// First step of every `docker compose up`: refuses settings that only a demonstration may have, then makes the keys of this
// installation if there are none, and for a demonstration an authority to sign contracts by. Keys are made once: what is sealed with them cannot be read without them.
import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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

const AUTHORITY_DIR = '/var/lib/kezek/authority';
const ROOTS_NEEDED = 'PEM of the roots that contracts may be signed under, or empty where nobody signs by certificate';

const keys = {
  'identity-key': () => `k1:${randomBytes(KEY_BYTES).toString('base64')}`,
  'identity-lookup-key': () => randomBytes(KEY_BYTES).toString('base64'),
  'queue-log-key': () => randomBytes(KEY_BYTES).toString('base64'),
  'voucher-signing-key': () => randomBytes(KEY_BYTES).toString('base64'),
};

function missingSettings(env) {
  if (env.KEZEK_DEMO === '1') return [];
  const needed = Object.entries(NEEDED_IN_OPERATION).filter(([name]) => (env[name] ?? '') === '');
  // Empty is a choice; a demonstration's own authority would let anybody sign for anybody.
  const isDemo = env.SIGNATURE_ROOTS_FILE?.startsWith(env.AUTHORITY_DIR ?? AUTHORITY_DIR) === true;
  return isDemo ? [...needed, ['SIGNATURE_ROOTS_FILE', ROOTS_NEEDED]] : needed;
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

/** The standalone demonstration makes the same (apps/standalone/src/demo-authority.ts). */
async function makeDemoAuthority(directory) {
  const [keyFile, rootsFile] = ['demo-authority.json', 'demo-authority.pem'].map((name) => join(directory, name));
  if (existsSync(rootsFile)) return false;
  const { TestAuthority } = await import('../../libs/signing/dist/index.js');
  const validity = { notBefore: new Date('2020-01-01T00:00:00Z'), notAfter: new Date('2040-01-01T00:00:00Z') };
  const authority = await TestAuthority.create(validity, 'Kezek demonstration authority');
  rmSync(keyFile, { force: true });
  writeFileSync(keyFile, JSON.stringify(authority.identity), { mode: OWNER_READS });
  // Renamed into place last: where the roots are, the key is whole.
  writeFileSync(`${rootsFile}.new`, authority.rootPem);
  renameSync(`${rootsFile}.new`, rootsFile);
  return true;
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
if (process.env.KEZEK_DEMO === '1') {
  const made = await makeDemoAuthority(process.env.AUTHORITY_DIR ?? AUTHORITY_DIR);
  console.log(`setup: demo-authority ${made ? 'made' : 'is there'}`);
}
