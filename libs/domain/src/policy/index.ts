export * from './includes.js';
export * from './policy-error.js';
export * from './policy-on.js';
export * from './region-policy.js';
export * from './schema.js';
export type { Dated, Names } from './shapes.js';
