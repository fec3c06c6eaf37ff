export type { ChangeRequest, Source } from './change.js';
export { deadlines, sweepDue, type DeadlineOptions } from './deadlines.js';
export { streamName, type Fact, type RecordedFact, type StreamDefinition } from './definition.js';
export type { Verified } from './history.js';
export { defaultLimits, defaultRelayLimits, type RelayLimits, type StreamLimits } from './limits.js';
export type { Condition, FindOptions, Found, IndexFilter, IndexSpec } from './queries.js';
export { causedBy, NotYet, react, type Handlers, type ReactOptions } from './react.js';
export { Relay, type RelayDeps } from './relay.js';
export { StreamStore, type Decide, type Executed, type StreamDeps } from './store.js';
