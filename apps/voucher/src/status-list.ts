import { deflateRawSync } from 'node:zlib';
import { type Instant, type RegionPolicy, bitstringOf, instantPlusMs } from '@kezek/domain';
import type { Clock } from '@kezek/service';
import type { StreamStore } from '@kezek/stream';
import type { VoucherFact, VoucherState } from './voucher/facts.js';
import type { Issuer } from './voucher/issuer.js';

const MINUTE_MS = 60_000;

/** Which certificates no longer hold. Everybody asks for the same list, so it is made at most once a minute. */
export class StatusLists {
  #latest: { readonly at: Instant; readonly text: Promise<string> } | undefined;

  constructor(
    private readonly vouchers: StreamStore<VoucherState, VoucherFact>,
    private readonly deps: { readonly issuer: Issuer; readonly policy: RegionPolicy; readonly clock: Clock },
  ) {}

  async text(): Promise<string> {
    const now = this.deps.clock.now();
    const known = this.#latest;
    if (known !== undefined && known.at <= now && now < instantPlusMs(known.at, MINUTE_MS)) return known.text;
    const latest = { at: now, text: this.#made(now) };
    this.#latest = latest;
    try {
      return await latest.text;
    } catch (error) {
      if (this.#latest === latest) this.#latest = undefined;
      throw error;
    }
  }

  async #made(at: Instant): Promise<string> {
    const rows = await this.vouchers.streams
      .aggregate<{ slots: number[] }>([
        { $match: { 'ix.takenBack': { $exists: true } } },
        { $unwind: '$ix.takenBack' },
        { $group: { _id: null, slots: { $push: '$ix.takenBack' } } },
      ])
      .read('primary')
      .readConcern('majority');
    const bits = deflateRawSync(bitstringOf(rows[0]?.slots ?? [])).toString('base64url');
    const until = instantPlusMs(at, this.deps.policy.at(at).statusListMinutes * MINUTE_MS);
    return this.deps.issuer.statusList({ at, until, bits });
  }
}
