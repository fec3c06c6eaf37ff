/** Every bound of this library has a name and a unit. A service may set any of them lower or higher for itself. */
export interface StreamLimits {
  /** Facts that may wait in one stream for the relay; more are refused politely until it has caught up. */
  readonly outboxEntriesMax: number;
  /** JSON of one fact's data; the bus carries 256 KiB with the envelope around it. */
  readonly factBytesMax: number;
  /** Idempotency keys remembered per stream. */
  readonly inboxEntriesMax: number;
  /** Sequence numbers remembered one by one per source stream, above the gapless part. */
  readonly markSeqsMax: number;
  /** How often one command is decided again because someone else changed its stream first. */
  readonly attemptsMax: number;
  /** Streams whose last known state is kept in memory. */
  readonly recentStreamsMax: number;
  /** Streams one query may answer. */
  readonly pageMax: number;
}

export const defaultLimits: StreamLimits = {
  outboxEntriesMax: 64,
  factBytesMax: 192 * 1024,
  inboxEntriesMax: 256,
  markSeqsMax: 64,
  attemptsMax: 400,
  recentStreamsMax: 1_000,
  pageMax: 1_000,
};

export interface RelayLimits {
  /** Streams handed on together. */
  readonly batchStreams: number;
  /** Batches in hand at once. */
  readonly batchesAtOnce: number;
  /** How long an instance keeps a stream to itself; after its death another takes over then. */
  readonly leaseMs: number;
  /** How often to look for what a crash, an outage or a lost wake-up left behind. */
  readonly sweepIntervalMs: number;
}

export const defaultRelayLimits: RelayLimits = {
  batchStreams: 100,
  batchesAtOnce: 2,
  leaseMs: 30_000,
  sweepIntervalMs: 1_000,
};
