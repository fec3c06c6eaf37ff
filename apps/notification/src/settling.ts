import { type Instant, instantPlusMs } from '@kezek/domain';
import { Batcher } from './batcher.js';
import { recordDelivered, recordPhoneFailed } from './message/decide.js';
import type { MessageFact, MessageState } from './message/facts.js';
import { DELIVERED, type Ended, type Taken, type Try } from './receipts.js';
import type { Receipt } from './sms/receipt.js';
import type { Deps, Stores } from './stores.js';

const BATCH_MAX = 200;
const AT_ONCE = 16;
const PATIENCE_MS = 10_000;
const HOUR_MS = 60 * 60_000;

/** Brings receipts and messages together. */
export class Settling {
  private readonly receipts = new Batcher<Receipt>((batch) => this.keep(batch), BATCH_MAX);
  private readonly submits = new Batcher<Taken>((batch) => this.stores.receipts.taken(batch, this.deps.clock.now()), BATCH_MAX);
  private readonly settled = new Batcher<Try>((batch) => this.settle(batch), BATCH_MAX);

  constructor(
    private readonly stores: Stores,
    private readonly deps: Deps,
    /** A phone failed: another may be due. */
    private readonly wake: () => void,
  ) {}

  /** Resolves when the receipt is kept. */
  onReceipt(receipt: Receipt): Promise<void> {
    return this.receipts.add(receipt);
  }

  /** Resolves when it is kept which message the centre's ids belong to. */
  keepTaken(taken: Taken): Promise<void> {
    return this.submits.add(taken);
  }

  /** What is known of this try may be complete: tells the message so. Returns at once; the sweep does what fails. */
  check(tries: readonly Try[]): void {
    for (const { messageId, attempt } of tries) {
      this.settled.add({ messageId, attempt }).catch((err: unknown) => {
        this.deps.log.warn({ err, messageId }, 'receipts are kept but the message is not told yet');
      });
    }
  }

  /** What a crash left between the two halves, and receipts of which no submit was recorded. */
  async sweep(): Promise<void> {
    const now = this.deps.clock.now();
    const before = instantPlusMs(now, -PATIENCE_MS);
    await this.adoptOrphans(before);
    for await (const tries of this.stores.receipts.unsettled(before, BATCH_MAX)) await this.settle(tries);
    await this.stores.receipts.removeOld(now);
  }

  async stop(): Promise<void> {
    await this.receipts.idle();
    await this.submits.idle();
    await this.settled.idle();
  }

  private async keep(batch: readonly Receipt[]): Promise<void> {
    this.check(await this.stores.receipts.ended(batch, this.deps.clock.now()));
  }

  private async settle(tries: readonly Try[]): Promise<void> {
    if (tries.length === 0) return;
    const ended = await this.stores.receipts.outcomes(tries);
    const rest = [...ended];
    const settled: Try[] = [];
    const work = async (): Promise<void> => {
      for (let next = rest.shift(); next !== undefined; next = rest.shift()) {
        await this.record(next);
        settled.push(next);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    await this.stores.receipts.settle(settled);
    if (ended.some(({ end }) => end !== DELIVERED)) this.wake();
  }

  private async record({ messageId, attempt, end }: Ended): Promise<void> {
    const receiptMs = this.deps.config.SMS_RECEIPT_LIMIT_HOURS * HOUR_MS;
    const decide = (state: MessageState, now: Instant): MessageFact[] =>
      end === DELIVERED ? recordDelivered(state, { receiptMs, now }) : recordPhoneFailed(state, { attempt, reason: end, now });
    await this.stores.messages.execute(messageId, { correlationId: messageId }, decide);
  }

  /** A sender that died after the submit left the message `sending` under the reference that the centre gives back. */
  private async adoptOrphans(before: Instant): Promise<void> {
    for (const { _id, reference } of await this.stores.receipts.orphans(before, BATCH_MAX)) {
      const found = await this.stores.messages.find({ reference }, { limit: 2 });
      const [message] = found;
      if (found.length !== 1 || message?.state.phase !== 'sending') continue;
      const { attempt, parts } = message.state;
      await this.stores.receipts.adopt({ messageId: message.id, attempt, parts }, [_id]);
    }
  }
}
