import { randomBytes } from 'node:crypto';
import type { MessageBus } from '@kezek/bus';
import { checkV1, deskV1, documentV1, historyV1, identityV1, noteV1, paperV1, rollV1 } from '@kezek/contracts';
import { historyApi, react } from '@kezek/stream';
import { RpcServer } from '@kezek/rpc';
import type { RunningService, ServiceDeps } from '@kezek/service';
import { api } from './api.js';
import { checkApi } from './check/check-api.js';
import { Children } from './children.js';
import type { IdentityConfig } from './config.js';
import { Contacts } from './contacts.js';
import { deskApi } from './desk/desk-api.js';
import { FamilyDesk } from './desk/desk.js';
import { documentApi } from './document/document-api.js';
import { Erasure } from './erasure/erasure.js';
import { erasureReactions } from './erasure/erasure-reactions.js';
import { noteApi } from './note/note-api.js';
import { Notes } from './note/notes.js';
import { ROLL_BYTES_MAX } from './document/media-type.js';
import { paperApi } from './paper/paper-api.js';
import { Papers } from './paper/papers.js';
import type { Random } from './people/key-ring.js';
import { RollKeeping } from './roll/keeping.js';
import { rollApi } from './roll/roll-api.js';
import { Rolls } from './roll/rolls.js';
import { SignIn } from './sign-in.js';
import { SigningCodes } from './signing/signing-codes.js';
import { StaffAccounts } from './staff-accounts.js';
import { type Stores, ensureIndexes, openStores } from './stores.js';

export { configSchema, type IdentityConfig } from './config.js';

const SWEEP_INTERVAL_MS = 60_000;
const SEAL_ANEW_INTERVAL_MS = 5_000;
const SEAL_ANEW_BATCH = 100;
const PARTS_SEALED_ANEW_BATCH = 10;
// A file and what its call says about it.
const MESSAGE_BYTES_MAX = ROLL_BYTES_MAX + 1_024 * 1_024;

export type Deps = ServiceDeps<MessageBus, never, IdentityConfig> & { readonly random?: Random };

export interface RunningIdentity extends RunningService {
  /** Where it answers calls. */
  readonly address: string;
}

export async function start(deps: Deps): Promise<RunningIdentity> {
  const full = { ...deps, random: deps.random ?? randomBytes };
  const stores = openStores(full);
  await ensureIndexes(stores);
  stores.relay.start(deps.timers);
  const accounts = await StaffAccounts.open(stores, full);
  await accounts.ensureFirstAdmin();
  const contacts = new Contacts(stores, full);
  const signIn = new SignIn(stores, full, contacts);
  const children = new Children(stores, full);
  const rolls = new Rolls(stores, { ...full, children });
  const rollKeeping = new RollKeeping(stores, { ...full, rolls });
  const stopTimers = timers(deps, stores, rollKeeping);
  const reactions = await react(deps.bus, {
    group: 'identity',
    concurrency: 1,
    handlers: erasureReactions(new Erasure(stores, rollKeeping)),
    log: deps.log,
  });
  const server = new RpcServer({ ...deps, messageBytesMax: MESSAGE_BYTES_MAX })
    .add(identityV1.IdentityServiceService, api({ signIn, contacts, children, accounts, stores }))
    .add(documentV1.DocumentServiceService, documentApi({ documents: stores.documents, children }))
    .add(checkV1.CheckServiceService, checkApi(stores))
    .add(paperV1.PaperServiceService, paperApi({ papers: new Papers(stores), codes: new SigningCodes(stores, full, contacts) }))
    .add(deskV1.DeskServiceService, deskApi({ desk: new FamilyDesk(stores, full, { children, contacts }), accounts }))
    .add(rollV1.RollServiceService, rollApi(rolls));
  server.add(noteV1.NoteServiceService, noteApi({ notes: new Notes(stores, full), children }));
  server.add(historyV1.HistoryServiceService, historyApi(stores.children, stores.guardians));
  const address = await server.listen(deps.listen);
  return {
    address,
    stop: async () => {
      await server.stop();
      await reactions.stop();
      await Promise.all(stopTimers.map((stop) => stop()));
      await stores.relay.stop();
    },
  };
}

function timers({ timers, clock }: Deps, stores: Stores, rolls: RollKeeping): (() => Promise<void>)[] {
  const sealed = Object.values(stores.people);
  return [
    timers.every('identity-expired', SWEEP_INTERVAL_MS, async () => {
      await stores.codes.removeExpired(clock.now());
      await stores.limiter.removeExpired(clock.now());
      await stores.documents.sweep(clock.now());
      await rolls.expire(clock.now());
    }),
    timers.every('identity-seal-anew', SEAL_ANEW_INTERVAL_MS, async () => {
      for (const collection of sealed) await collection.sealAnew(SEAL_ANEW_BATCH);
      await stores.documents.sealAnew(PARTS_SEALED_ANEW_BATCH);
    }),
  ];
}
