export { EMPTY_ROOT, type Hash, leafHash, nodeHash, parseHash } from './hash.js';
export { type SignedTreeHead, type TreeHead, headBytes, isSigned, signHead } from './head.js';
export { MerkleTree } from './merkle-tree.js';
export { type Growth, type Inclusion, includes, onlyGrew } from './verify.js';
