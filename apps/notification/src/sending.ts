import { createHash } from 'node:crypto';
import type { identityV1, paperV1 } from '@kezek/contracts';
import { type Instant, type Language, isNoticeCode, isRejection } from '@kezek/domain';
import { CallFailed, type Client } from '@kezek/rpc';
import { intend, nextTry, postpone, recordPhoneFailed, recordSent, recordUnreachable } from './message/decide.js';
import type { KnownMessage, MessageFact, MessageState } from './message/facts.js';
import type { Settling } from './settling.js';
import type { SmsSender } from './sms/port.js';
import { segments } from './sms/segments.js';
import type { Deps, Stores } from './stores.js';
import { render } from './text/render.js';

const PAGE_MESSAGES = 500;
const AT_ONCE = 48;
const HOUR_MS = 60 * 60_000;

type Identity = Pick<Client<typeof identityV1.IdentityServiceService>, 'getContact' | 'getSignInCode'>;
type Papers = Pick<Client<typeof paperV1.PaperServiceService>, 'getSigningCode'>;

const asNotification = { actor: { kind: 'system', id: 'notification' } } as const;

interface Prepared {
  readonly phone: string;
  readonly text: string;
  readonly phones: number;
  readonly phoneOrdinal: number;
}

type NotPrepared = { readonly unreachable: string } | { readonly missing: string };

/**
 * Sends what is due. Effects outside are states here: intended, then submitted to the centre, then recorded as sent. Between the last two a
 * crash leaves a message of which it is not known whether the centre took it. It is sent again when its lease is over, unless a receipt tells
 * that it arrived: a person may get a message twice, but never not at all. SMPP has no key by which a centre would know a repeat.
 */
export class Sending {
  private running: Promise<void> | undefined;
  private again = false;
  private stopped = false;
  private readonly inHand = new Set<string>();

  constructor(
    private readonly stores: Stores,
    private readonly deps: Deps,
    private readonly parts: {
      readonly identity: Identity;
      readonly papers: Papers;
      readonly sms: SmsSender;
      readonly settling: Settling;
    },
  ) {}

  /** Something may be due. Returns at once. */
  wake(): void {
    this.again = true;
    this.running ??= this.run().finally(() => (this.running = undefined));
  }

  /** Resolves when nothing is due that could be sent now. */
  async sweep(): Promise<void> {
    this.wake();
    await this.running;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.running;
  }

  private async run(): Promise<void> {
    try {
      while (this.again && !this.stopped && this.parts.sms.ready()) {
        this.again = false;
        while (await this.sendPage()) continue;
      }
    } catch (err) {
      this.deps.log.warn({ err }, 'messages that are due were not read, the next sweep tries again');
    }
  }

  /** @returns whether there may be more */
  private async sendPage(): Promise<boolean> {
    const now = this.deps.clock.now();
    const due = await this.stores.messages.find({ sendAt: { lte: now } }, { limit: PAGE_MESSAGES, sort: { by: 'sendAt' } });
    let progress = false;
    const work = async (): Promise<void> => {
      for (let next = due.shift(); next !== undefined && !this.stopped; next = due.shift()) {
        if (this.parts.sms.ready() && (await this.once(next.id, next.state))) progress = true;
      }
    };
    const full = due.length === PAGE_MESSAGES;
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return full && progress && !this.stopped && this.parts.sms.ready();
  }

  private async once(id: string, state: MessageState): Promise<boolean> {
    if (this.inHand.has(id)) return false;
    this.inHand.add(id);
    try {
      return await this.send(id, state);
    } catch (err) {
      // One message that cannot be sent must not hold up the others; it stays due, or its lease ends.
      this.deps.log.error({ err, messageId: id }, 'a message was not sent');
      return false;
    } finally {
      this.inHand.delete(id);
    }
  }

  private async send(id: string, state: MessageState): Promise<boolean> {
    const next = nextTry(state, this.deps.clock.now());
    if (state.phase === 'unknown' || next === undefined) return false;
    const { attempt } = next;
    const prepared = await this.prepare(state, next.phoneOrdinal);
    if ('missing' in prepared) {
      await this.change(id, (before, now) => postpone(before, { attempt, reason: prepared.missing, now }));
      return true;
    }
    if ('unreachable' in prepared) {
      await this.change(id, (before, now) => recordUnreachable(before, { reason: prepared.unreachable, now }));
      return true;
    }
    const { phone, text, phones, phoneOrdinal } = prepared;
    const reference = referenceOf(id, attempt);
    const parts = segments(text).parts.length;
    const claimed = await this.change(id, (before, now) => intend(before, { attempt, phoneOrdinal, phones, parts, reference, now }));
    if (claimed === 0) return false;
    const outcome = await this.parts.sms.send({ to: phone, text, reference });
    switch (outcome.kind) {
      case 'accepted':
        await this.parts.settling.keepTaken({ messageId: id, attempt, smscIds: outcome.smscIds });
        await this.change(id, (before, now) => recordSent(before, { attempt, receiptMs: this.receiptMs, now }));
        // Its receipts may have been faster than this record.
        this.parts.settling.check([{ messageId: id, attempt }]);
        return true;
      case 'refused':
        await this.change(id, (before, now) => recordPhoneFailed(before, { attempt, reason: outcome.reason, now }));
        this.again = true;
        return true;
      case 'later':
        await this.change(id, (before, now) => postpone(before, { attempt, reason: outcome.reason, now }));
        return true;
    }
  }

  get receiptMs(): number {
    return this.deps.config.SMS_RECEIPT_LIMIT_HOURS * HOUR_MS;
  }

  private async prepare(state: KnownMessage, phoneOrdinal: number): Promise<Prepared | NotPrepared> {
    try {
      return state.template === 'sign-in-code' || state.template === 'signing-code'
        ? await this.code(state)
        : await this.notice(state, phoneOrdinal);
    } catch (error) {
      // A refusal of identity is its last word; a call that failed is a matter of time.
      if (isRejection(error)) return { unreachable: error.code };
      if (error instanceof CallFailed) return { missing: 'identity-unavailable' };
      throw error;
    }
  }

  /** Fetched at the last moment and kept nowhere. */
  private async code({ about, template }: KnownMessage): Promise<Prepared> {
    const { challengeId = '' } = about;
    const { identity, papers } = this.parts;
    const isSigning = template === 'signing-code';
    const { phone, code, locale } = await (isSigning
      ? papers.getSigningCode({ challengeId }, asNotification)
      : identity.getSignInCode({ challengeId }, asNotification));
    const text = render(this.deps.policy, {
      template: isSigning ? 'signing-code' : 'sign-in-code',
      locale: locale as Language,
      params: {},
      now: this.deps.clock.now(),
      code,
    });
    return { phone, text, phones: 1, phoneOrdinal: 1 };
  }

  private async notice({ recipientId, template, params, about }: KnownMessage, phoneOrdinal: number): Promise<Prepared | NotPrepared> {
    const { contactId = '' } = about;
    const { phones, locale } = await this.parts.identity.getContact({ recipientId, contactId }, asNotification);
    // The person may have fewer phones than at the last try.
    const ordinal = Math.min(phoneOrdinal, phones.length);
    const phone = phones[ordinal - 1];
    if (phone === undefined) return { unreachable: 'no-phone' };
    if (!isNoticeCode(template)) throw new Error(`${template} is no notice`);
    const { kindergarten: kindergartenId } = params;
    const kindergarten = kindergartenId === undefined ? undefined : await this.stores.directory.kindergarten(String(kindergartenId));
    // Its registration is on its way by another road.
    if (kindergartenId !== undefined && kindergarten === undefined) return { missing: 'kindergarten-unknown' };
    const text = render(this.deps.policy, { template, locale: locale as Language, params, now: this.deps.clock.now(), kindergarten });
    return { phone, text, phones: phones.length, phoneOrdinal: ordinal };
  }

  private async change(id: string, decide: (state: MessageState, now: Instant) => readonly MessageFact[]): Promise<number> {
    const { facts } = await this.stores.messages.execute(id, { correlationId: id }, decide);
    return facts.length;
  }
}

/** 16 bits; two messages in hand at the same moment with the same ones are told apart by nothing, which only costs a repeat. */
function referenceOf(messageId: string, attempt: number): number {
  return createHash('sha256').update(`${messageId} ${attempt}`).digest().readUInt16BE(0);
}
