export * from './actor.js';
export type { CallContext } from './call-context.js';
export { currentCall } from './call-context.js';
export * from './client.js';
export * from './definition.js';
export * from './errors.js';
export { type Implementation, RpcServer, type RpcServerDeps, STOP_LIMIT_MS } from './server.js';
export { type Method } from './answer.js';
