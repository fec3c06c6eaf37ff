import { type Quality, type Trial, backTest, qualityOf } from './back-test.js';
import { forecastFor } from './seed.js';
import type { PositionRecord } from './record.js';

/** How good forecasts were, by district; worked out once a day, one category after the other, so that nobody else waits for long. */
export class ForecastQuality {
  readonly #known = new Map<string, { readonly today: number; readonly quality: Promise<Quality> }>();

  constructor(private readonly record: PositionRecord) {}

  /** @param today days since 1970 */
  of(districtId: string, today: number): Promise<Quality> {
    const known = this.#known.get(districtId);
    if (known?.today === today) return known.quality;
    const quality = this.#measure(districtId, today);
    this.#known.set(districtId, { today, quality });
    return quality;
  }

  async #measure(districtId: string, today: number): Promise<Quality> {
    const trials: Trial[] = [];
    for (const [category, { movements }] of this.record.categories(districtId)) {
      const forecaster = forecastFor({ districtId, category });
      for (const trial of backTest(movements, { today, forecaster })) trials.push(trial);
      await new Promise((done) => setImmediate(done));
    }
    return qualityOf(trials);
  }
}
