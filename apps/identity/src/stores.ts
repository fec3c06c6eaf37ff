import type { MessageBus } from '@kezek/bus';
import type { ServiceDeps } from '@kezek/service';
import { Relay, type StreamDefinition, StreamStore } from '@kezek/stream';
import { type ChallengeFact, type ChallengeState, evolveChallenge, initialChallenge } from './challenge/facts.js';
import { type ChildFact, type ChildState, evolveChild, initialChild, requestsOf } from './child/facts.js';
import type { IdentityConfig } from './config.js';
import { Documents } from './document/documents.js';
import { type GuardianFact, type GuardianState, evolveGuardian, initialGuardian } from './guardian/facts.js';
import { Limiter } from './limits/limiter.js';
import { KeyRing, LookupKey, type Random, parseKeys } from './people/key-ring.js';
import type { ChildRecord, CodeRecord, ContactRecord, GuardianRecord, NoteRecord, StaffRecord } from './people/people.js';
import { SealedCollection } from './people/sealed-collection.js';
import { type SigningFact, type SigningState, evolveSigning, initialSigning } from './signing/facts.js';
import { type StaffFact, type StaffState, evolveStaff, initialStaff } from './staff/facts.js';

export type IdentityDeps = ServiceDeps<MessageBus, never, IdentityConfig> & {
  /** For codes and nonces. */
  readonly random: Random;
};

const service = 'identity';

const guardianDefinition: StreamDefinition<GuardianState, GuardianFact> = {
  name: 'guardian',
  service,
  initial: initialGuardian,
  evolve: evolveGuardian,
  index: ({ phase }) => ({ phase }),
};

const childDefinition: StreamDefinition<ChildState, ChildFact> = {
  name: 'child',
  service,
  initial: initialChild,
  evolve: evolveChild,
  index: (state) =>
    state.phase === 'unknown'
      ? {}
      : {
          guardianIds: state.guardians.map(({ guardianId }) => guardianId),
          askingIds: requestsOf(state).map(({ guardianId }) => guardianId),
          accesses: state.accesses,
        },
};

const staffDefinition: StreamDefinition<StaffState, StaffFact> = {
  name: 'staff',
  service,
  initial: initialStaff,
  evolve: evolveStaff,
  index: ({ phase }) => ({ phase }),
};

const challengeDefinition: StreamDefinition<ChallengeState, ChallengeFact> = {
  name: 'challenge',
  service,
  initial: initialChallenge,
  evolve: evolveChallenge,
  index: ({ phase }) => ({ phase }),
};

const signingDefinition: StreamDefinition<SigningState, SigningFact> = {
  name: 'signing',
  service,
  initial: initialSigning,
  evolve: evolveSigning,
  index: ({ phase }) => ({ phase }),
};

/** Everything identity keeps. */
export type Stores = ReturnType<typeof openStores>;

export function openStores({ database, bus, clock, ids, log, config, random }: IdentityDeps) {
  const relay = new Relay({ bus, clock, ids, log });
  const deps = { connection: database, clock, log, relay };
  const sealing = parseKeys(config.IDENTITY_KEY);
  if (sealing === undefined) throw new Error('the configuration was read without its schema');
  const keys = new KeyRing(sealing, random);
  const lookup = new LookupKey(Buffer.from(config.IDENTITY_LOOKUP_KEY, 'base64'));
  return {
    relay,
    guardians: new StreamStore(guardianDefinition, deps),
    children: new StreamStore(childDefinition, deps),
    staff: new StreamStore(staffDefinition, deps),
    challenges: new StreamStore(challengeDefinition, deps),
    signings: new StreamStore(signingDefinition, deps),
    people: {
      guardians: new SealedCollection<GuardianRecord>(database, 'people_guardians', keys),
      contacts: new SealedCollection<ContactRecord>(database, 'people_contacts', keys),
      children: new SealedCollection<ChildRecord>(database, 'people_children', keys),
      notes: new SealedCollection<NoteRecord>(database, 'people_notes', keys),
      staff: new SealedCollection<StaffRecord>(database, 'people_staff', keys),
    },
    codes: new SealedCollection<CodeRecord>(database, 'codes', keys),
    limiter: new Limiter(database),
    lookup,
    documents: new Documents({ database, keys, lookup, clock, ids }),
  };
}

export async function ensureIndexes(stores: Stores): Promise<void> {
  await stores.guardians.ensureIndexes();
  await stores.children.ensureIndexes([{ fields: { guardianIds: 1 } }, { fields: { askingIds: 1 } }]);
  await stores.staff.ensureIndexes();
  await stores.challenges.ensureIndexes();
  await stores.signings.ensureIndexes();
  for (const sealed of [...Object.values(stores.people), stores.codes]) await sealed.ensureIndexes();
  await stores.limiter.ensureIndexes();
  await stores.documents.ensureIndexes();
}
