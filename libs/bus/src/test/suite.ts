import type { Broker } from './broker.js';
import { deathsContract } from './deaths.js';
import { groupsContract } from './groups.js';
import { orderContract } from './order.js';
import { outageContract } from './outage.js';
import { parkingContract } from './parking.js';
import { publishingContract } from './publishing.js';
import { stoppingContract } from './stopping.js';
import { verdictsContract } from './verdicts.js';
import { watchingContract } from './watching.js';
import { World } from './world.js';

const BROKER_STARTS_MS = 120_000;

/**
 * What every MessageBus promises. Each adapter runs all of it, on a real broker.
 * @param more what only this adapter promises, on the same broker
 */
export function busContract(name: string, start: () => Promise<Broker>, more?: (world: () => World) => void): void {
  describe(`MessageBus on ${name}`, () => {
    let broker: Broker | undefined;
    let world: World | undefined;
    const theBroker = (): Broker => {
      if (!broker) throw new Error('the broker did not start');
      return broker;
    };

    beforeAll(async () => {
      broker = await start();
    }, BROKER_STARTS_MS);

    afterAll(() => broker?.stop());

    describe('in quiet times', () => {
      beforeEach(() => {
        world = new World(theBroker());
      });

      afterEach(() => world?.end());

      const theWorld = (): World => {
        if (!world) throw new Error('outside of a test');
        return world;
      };
      publishingContract(theWorld);
      groupsContract(theWorld);
      orderContract(theWorld);
      verdictsContract(theWorld);
      parkingContract(theWorld);
      stoppingContract(theWorld);
      watchingContract(theWorld);
      deathsContract(theWorld);
      more?.(theWorld);
    });

    outageContract(theBroker);
  });
}
