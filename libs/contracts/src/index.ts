export * from './envelope.js';
export { type EventData, type EventType, type FactOf, events, eventVersion } from './events/catalogue.js';
export * as commonV1 from './gen/kezek/common/v1/common.js';
export * as identityV1 from './gen/kezek/identity/v1/identity.js';
export * as queueV1 from './gen/kezek/queue/v1/queue.js';
export * as voucherV1 from './gen/kezek/voucher/v1/voucher.js';
export * as enrolmentV1 from './gen/kezek/enrolment/v1/enrolment.js';
export * as paymentV1 from './gen/kezek/payment/v1/payment.js';
export * as notificationV1 from './gen/kezek/notification/v1/notification.js';
