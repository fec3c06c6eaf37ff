import type { Receipt } from './receipt.js';

export interface Sms {
  /** E.164. */
  readonly to: string;
  readonly text: string;
  /** 16 bits that stay the same for one try of one message. */
  readonly reference: number;
}

export type SendOutcome =
  | { readonly kind: 'accepted'; readonly smscIds: readonly string[] }
  /** This phone will not do; another may. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** Not now: the link broke or the centre is busy. A part may have been taken. */
  | { readonly kind: 'later'; readonly reason: string };

export interface SmsListener {
  /** Resolves when the receipt can no longer be lost; only then is the centre told that it arrived. */
  onReceipt(receipt: Receipt): Promise<void>;
  /** The link stands (again). */
  onReady(): void;
}

/** Whatever brings texts to phones. */
export interface SmsSender {
  start(listener: SmsListener): void;
  /** Waits for what is being submitted, then closes. */
  stop(): Promise<void>;
  ready(): boolean;
  send(sms: Sms): Promise<SendOutcome>;
}
