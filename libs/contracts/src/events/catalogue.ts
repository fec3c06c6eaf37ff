import type { z } from 'zod';
import { enrolmentEvents } from './enrolment.js';
import { absenceEvents } from './enrolment-absence.js';
import { contractEvents } from './enrolment-contract.js';
import { orderEvents } from './enrolment-order.js';
import { promotionEvents } from './enrolment-promotion.js';
import { registryEvents } from './enrolment-registry.js';
import { swapEvents } from './enrolment-swap.js';
import { waitingEvents } from './enrolment-waiting.js';
import { identityEvents } from './identity.js';
import { signingEvents } from './identity-signing.js';
import { notificationEvents } from './notification.js';
import { paymentEvents } from './payment.js';
import { importEvents } from './queue-import.js';
import { queueEvents } from './queue.js';
import { voucherLifeEvents } from './voucher-life.js';
import { voucherEvents } from './voucher.js';

/**
 * Every event Kezek says, by routing name. All are major version 1: within a major only optional fields are added,
 * and the golden sample of each released version is parsed in the tests.
 */
export const events = {
  ...identityEvents,
  ...signingEvents,
  ...queueEvents,
  ...importEvents,
  ...voucherEvents,
  ...voucherLifeEvents,
  ...enrolmentEvents,
  ...absenceEvents,
  ...contractEvents,
  ...orderEvents,
  ...registryEvents,
  ...waitingEvents,
  ...swapEvents,
  ...promotionEvents,
  ...paymentEvents,
  ...notificationEvents,
};

export type EventType = keyof typeof events;
export type EventData<T extends EventType> = z.infer<(typeof events)[T]>;

/** A fact is an event before it has a time and a place: what a decision returns. */
export type FactOf<T extends EventType> = { [K in T]: { readonly type: K; readonly data: EventData<K> } }[T];

export const eventVersion = 1;
