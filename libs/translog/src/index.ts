export { type AuditReport, audit } from './audit/audit.js';
export type { Fault, FaultRule, PublicData } from './audit/public-data.js';
export { type LogEntry, entryText, isPublic, parseEntry, publicPart, publicTypes } from './entry.js';
export { EMPTY_ROOT, type Hash, leafHash, nodeHash, parseHash } from './hash.js';
export { type SignedTreeHead, type TreeHead, headBytes, isSigned, signHead } from './head.js';
export { type Matching, type PassedOver, type PassedOverReason, type Turn, match } from './iteration/matching.js';
export { inOrder } from './iteration/order.js';
export { poolKeyOf } from './iteration/pools.js';
export { type CameLater, type NotGivenReason, type Protocol, parseProtocol, protocolText } from './iteration/protocol.js';
export {
  type Held,
  type MatchingRules,
  type OpenTurn,
  type QueueSnapshot,
  type SeatCell,
  type SnapshotApplication,
  type TurnByAge,
  canonicalSnapshot,
} from './iteration/snapshot.js';
export type { Outcome } from './iteration/review.js';
export { type Published, type Replay, replay } from './iteration/replay.js';
export { orderFaults } from './iteration/verify.js';
export { MerkleTree } from './merkle-tree.js';
export { type Growth, type Inclusion, includes, onlyGrew } from './verify.js';
