/** What `kezek bench queue` measures, part by part, without the rest of the service. */
export { applicationStream } from './application/definition.js';
export { submit } from './application/decide.js';
export { type ApplicationFact, type ApplicationState, evolve, initial } from './application/facts.js';
export { Book } from './book/book.js';
export { PublicLog } from './log/public-log.js';
export { positionApi } from './position/api.js';
export { PositionRecord } from './position/record.js';
