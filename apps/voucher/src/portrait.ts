import type { EventType, KnownEvent, voucherV1 } from '@kezek/contracts';
import { type Handlers } from '@kezek/stream';
import type { Connection } from 'mongoose';

interface Entry {
  /** The event's id: the same event told twice is one entry. */
  readonly _id: string;
  readonly childId: string;
  readonly at: string;
  readonly type: string;
  readonly data: unknown;
}

const CHILD_EVENTS = [
  'identity.child-registered',
  'identity.guardian-linked',
  'identity.record-accessed',
  'queue.application-submitted',
  'queue.wishes-changed',
  'queue.application-moved',
  'queue.application-paused',
  'queue.application-resumed',
  'queue.benefit-claimed',
  'queue.benefit-documented',
  'queue.benefit-verified',
  'queue.benefit-refused',
  'queue.benefit-expired',
  'queue.stop-listed',
  'queue.category-changed',
  'queue.application-withdrawn',
  'queue.turn-given',
  'queue.application-inactivated',
  'queue.application-restored',
  'queue.application-annulled',
  'queue.application-fulfilled',
  'voucher.offered',
  'voucher.term-started',
  'voucher.confirmed',
  'voucher.extended',
  'voucher.refused',
  'voucher.lapsed',
  'voucher.taken-up',
  'voucher.moved',
  'voucher.ended',
  'enrolment.contract-drafted',
  'enrolment.contract-extended',
  'enrolment.contract-signed',
  'enrolment.contract-cancelled',
  'enrolment.enrolled',
  'enrolment.transferred',
  'enrolment.left',
  'enrolment.mark-disputed',
  'enrolment.month-confirmed',
] as const satisfies readonly EventType[];

const ENTRIES_MAX = 1_000;

/** The child's digital portrait: one time line of everything that happened. A read model: it can be dropped and told again. */
export class Portrait {
  readonly #entries;

  constructor(database: Connection) {
    this.#entries = database.collection<Entry>('portrait');
  }

  async ensureIndexes(): Promise<void> {
    await this.#entries.createIndex({ childId: 1, at: 1, _id: 1 });
  }

  get handlers(): Handlers {
    const record = (event: KnownEvent<(typeof CHILD_EVENTS)[number]>) => this.#record(event);
    return Object.fromEntries(CHILD_EVENTS.map((type) => [type, record]));
  }

  /** The time line from the oldest entry on, at most the newest 1,000. */
  async of(childId: string): Promise<voucherV1.PortraitEntry[]> {
    const entries = await this.#entries.find({ childId }).sort({ at: -1, _id: -1 }).limit(ENTRIES_MAX).toArray();
    return entries.reverse().map(({ at, type, data }) => ({ at, type, data: JSON.stringify(data) }));
  }

  async #record({ id, at, type, data }: KnownEvent<(typeof CHILD_EVENTS)[number]>): Promise<void> {
    const entry: Entry = { _id: id, childId: data.childId, at, type, data };
    const { _id, ...rest } = entry;
    await this.#entries.updateOne({ _id }, { $setOnInsert: rest }, { upsert: true, writeConcern: { w: 'majority', j: true } });
  }
}
