export * from './port.js';
export * from './errors.js';
export * from './partition.js';
export * from './limits.js';
export * from './connect.js';
export * from './embedded/bus.js';
export * from './rabbit/bus.js';
