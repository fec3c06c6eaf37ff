import { readFile } from 'node:fs/promises';
import type { Instant } from '@kezek/domain';
import type { Clock, Logger, Metrics } from '@kezek/service';
import { type CmsQuestion, type CmsVerdict, type CmsVerifier, PkiVerifier } from '@kezek/signing';

export interface TrustFiles {
  /** PEM of one or more roots. */
  readonly roots: string;
  /** PEM of the lists of what was revoked, if there are any. */
  readonly lists?: string | undefined;
}

/** How far what signatures are verified against can be relied on. */
export interface Trust {
  readonly readAt: Instant;
  /** Until then the lists of what was revoked say that they are whole; absent if none says so. */
  readonly listsUntil?: Instant;
  /** The lists have run out, or the files could not be read the last time. */
  readonly stale: boolean;
}

interface Deps {
  readonly clock: Clock;
  readonly log: Logger;
  readonly metrics: Metrics;
}

/**
 * Roots and lists of what was revoked, read from files that somebody renews: read again on a schedule, so that a certificate that was taken
 * back today signs nothing tomorrow. What cannot be read leaves what was read before in force, and is seen to be stale.
 */
export class ReadTrust implements CmsVerifier {
  private failed = false;

  private constructor(
    private readonly files: TrustFiles,
    private readonly deps: Deps,
    private known: { readonly verifier: PkiVerifier; readonly readAt: Instant },
  ) {}

  /** @throws Error if a file is missing or holds no root */
  static async open(files: TrustFiles, deps: Deps): Promise<ReadTrust> {
    const readAt = deps.clock.now();
    const trust = new ReadTrust(files, deps, { verifier: await read(files), readAt });
    const shape = { name: 'kezek_signature_trust_stale', help: 'Whether roots or revocation lists are out of date: 0 or 1' };
    deps.metrics.gauge(shape, (gauge) => gauge.set(trust.standing().stale ? 1 : 0));
    return trust;
  }

  verify(question: CmsQuestion): Promise<CmsVerdict> {
    return this.known.verifier.verify(question);
  }

  standing(): Trust {
    const { verifier, readAt } = this.known;
    const listsUntil = verifier.listsUntil === undefined ? undefined : instantOf(verifier.listsUntil);
    const isOver = listsUntil !== undefined && listsUntil < this.deps.clock.now();
    return { readAt, ...(listsUntil === undefined ? {} : { listsUntil }), stale: isOver || this.failed };
  }

  async refresh(): Promise<void> {
    const { clock, log } = this.deps;
    try {
      this.known = { verifier: await read(this.files), readAt: clock.now() };
      this.failed = false;
    } catch (err) {
      this.failed = true;
      log.error({ err }, 'roots and revocation lists are not read anew; those of before stay in force');
    }
    const { stale, listsUntil } = this.standing();
    if (stale && !this.failed) log.warn({ listsUntil }, 'the lists of revoked certificates have run out');
  }
}

async function read({ roots, lists }: TrustFiles): Promise<PkiVerifier> {
  const listsPem = lists === undefined ? {} : { listsPem: await readFile(lists, 'utf8') };
  return new PkiVerifier({ rootsPem: await readFile(roots, 'utf8'), ...listsPem });
}

const instantOf = (date: Date): Instant => date.toISOString().replace('Z', '000Z') as Instant;
