import { Relay, type StreamStore } from '@kezek/stream';
import { Drafting } from '../src/contract-text/drafting.js';
import { Placing } from '../src/placing.js';
import { Waiting } from '../src/waiting/waiting.js';
import { type Town, voucherAnswer } from './town.js';
import { type Stores, createStores } from '../src/stores.js';

export class Died extends Error {}

/** At which write a process dies, and whether the write was still done. */
export interface Death {
  readonly atWrite: number;
  readonly done: boolean;
}

/** A process that relays nothing and hears nothing: it writes until it dies, and from then on does nothing at all. */
export function mortal(
  { parts, people, vouchers }: Pick<Town, 'parts' | 'people' | 'vouchers'>,
  death: Death,
): { stores: Stores; placing: Placing } {
  const relay = new Relay(parts.deps);
  const stores = createStores({ ...parts.deps, connection: parts.deps.database, relay });
  let writes = 0;
  const dying = <T extends object>(store: T): T =>
    new Proxy(store, {
      get(target, name) {
        const member: unknown = Reflect.get(target, name, target);
        if (name !== 'execute') return typeof member === 'function' ? member.bind(target) : member;
        return async (...args: Parameters<StreamStore<object, never>['execute']>) => {
          writes += 1;
          if (writes > death.atWrite || (writes === death.atWrite && !death.done)) throw new Died();
          const answer: unknown = await (member as (...given: unknown[]) => unknown).apply(target, args);
          if (writes === death.atWrite) throw new Died();
          return answer;
        };
      },
    });
  const { policy, clock } = parts.deps;
  const mortals: Stores = { ...stores, groups: dying(stores.groups), enrolments: dying(stores.enrolments) };
  const drafting = new Drafting(mortals, {
    policy,
    clock,
    papers: people.composer,
    vouchers: { getVoucher: voucherAnswer(vouchers) } as never,
  });
  return { stores: mortals, placing: new Placing(mortals, policy, new Waiting(mortals, policy, clock), drafting) };
}
