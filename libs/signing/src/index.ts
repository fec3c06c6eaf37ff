export * from './authority.js';
export * from './sign.js';
export * from './verify.js';
