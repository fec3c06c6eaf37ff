import { type Instant, instantPlusMs } from '@kezek/domain';
import { recordDelivered, recordPhoneFailed } from './message/decide.js';
import type { MessageFact, MessageState } from './message/facts.js';
import { DELIVERED, type Ended, type Try } from './receipts.js';
import type { Receipt } from './sms/receipt.js';
import type { Deps, Stores } from './stores.js';

const BATCH_RECEIPTS = 200;
const AT_ONCE = 16;
const PATIENCE_MS = 10_000;
const HOUR_MS = 60 * 60_000;

interface Waiting {
  readonly receipt: Receipt;
  readonly kept: () => void;
  readonly lost: (error: unknown) => void;
}

/** Brings receipts and messages together. */
export class Settling {
  private readonly waiting: Waiting[] = [];
  private running: Promise<void> | undefined;

  constructor(
    private readonly stores: Stores,
    private readonly deps: Deps,
    /** A phone failed: another may be due. */
    private readonly wake: () => void,
  ) {}

  /** Resolves when the receipt is kept. Those that come meanwhile are written together. */
  onReceipt(receipt: Receipt): Promise<void> {
    return new Promise((kept, lost) => {
      this.waiting.push({ receipt, kept, lost });
      this.running ??= this.drain().finally(() => (this.running = undefined));
    });
  }

  /** The submit of this try is recorded; its receipts may have been faster. */
  async onTaken(taken: Try): Promise<void> {
    await this.settle([taken]);
  }

  /** What a crash left between the two halves, and receipts of which no submit was recorded. */
  async sweep(): Promise<void> {
    const now = this.deps.clock.now();
    const before = instantPlusMs(now, -PATIENCE_MS);
    await this.adoptOrphans(before);
    await this.settle(await this.stores.receipts.unsettled(before, BATCH_RECEIPTS));
    await this.stores.receipts.removeOld(now);
  }

  async stop(): Promise<void> {
    await this.running;
  }

  private async drain(): Promise<void> {
    for (let batch = this.waiting.splice(0, BATCH_RECEIPTS); batch.length > 0; batch = this.waiting.splice(0, BATCH_RECEIPTS)) {
      await this.keep(batch);
    }
  }

  private async keep(batch: readonly Waiting[]): Promise<void> {
    let tries: Try[];
    try {
      tries = await this.stores.receipts.ended(
        batch.map(({ receipt }) => receipt),
        this.deps.clock.now(),
      );
    } catch (error) {
      for (const { lost } of batch) lost(error);
      return;
    }
    for (const { kept } of batch) kept();
    // The sweep does what fails here.
    await this.settle(tries).catch((err: unknown) => this.deps.log.warn({ err }, 'receipts are kept but not settled yet'));
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
    for (const { _id, reference } of await this.stores.receipts.orphans(before, BATCH_RECEIPTS)) {
      const found = await this.stores.messages.find({ reference }, { limit: 2 });
      const [message] = found;
      if (found.length !== 1 || message?.state.phase !== 'sending') continue;
      const { attempt, parts } = message.state;
      await this.stores.receipts.adopt({ messageId: message.id, attempt, parts }, [_id]);
    }
  }
}
