export * from './envelope.js';
export { type EventData, type EventType, type FactOf, events, eventVersion } from './events/catalogue.js';
