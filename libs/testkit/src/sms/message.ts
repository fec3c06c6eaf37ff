import type { Instant } from '@kezek/domain';

/**
 * What happens to messages for a number:
 * - `deliver`: they arrive at once
 * - `hold`: the phone is off; they arrive when the number is set to `deliver`
 * - `undeliverable`: taken, then a receipt says that they could not be delivered
 * - `silent`: taken, and nothing is heard of them again
 * - `throttle`: refused for now, as by an overloaded centre
 * - `reject`: refused for good, as an address that does not exist
 */
export const behaviours = ['deliver', 'hold', 'undeliverable', 'silent', 'throttle', 'reject'] as const;
export type Behaviour = (typeof behaviours)[number];

export type DeliveryState = 'accepted' | 'delivered' | 'undeliverable';

/** A text as the centre took it: whole, however many parts it came in. */
export interface SmsMessage {
  /** Of its first part. */
  readonly id: string;
  /** `+77011234567`. */
  readonly phone: string;
  readonly sender: string;
  readonly text: string;
  readonly parts: number;
  readonly acceptedAt: Instant;
  readonly state: DeliveryState;
  /** When it was delivered, or given up. */
  readonly endedAt?: Instant;
}

/** What a submitting system asked to be told. */
export type Wish = 'nothing' | 'every end' | 'failures';

/** One submission; a long text takes several. */
export interface Part {
  readonly id: string;
  readonly phone: string;
  readonly sender: string;
  readonly text: string;
  readonly wish: Wish;
  readonly acceptedAt: Instant;
  /** Absent for a text of one part. */
  readonly place?: { readonly reference: string; readonly total: number; readonly number: number };
}

export function normalPhone(phone: string): string {
  return `+${phone.replace(/^\+/, '')}`;
}
