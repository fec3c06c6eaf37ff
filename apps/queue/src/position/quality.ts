import type { RegionPolicy, StatusClass } from '@kezek/domain';
import { type Quality, type Trial, backTest, qualityOf } from './back-test.js';
import { comingOfAge } from './coming-of-age.js';
import { dateOfDay } from './days.js';
import { categoryThen, givingOn, movementsOf } from './forecasts.js';
import type { PositionRecord } from './record.js';
import { forecastFor } from './seed.js';

/** How good forecasts were, by district; worked out once a day, one forecast after the other, so that nobody else waits for long. */
export class ForecastQuality {
  readonly #known = new Map<string, { readonly today: number; readonly quality: Promise<Quality> }>();

  constructor(
    private readonly record: PositionRecord,
    private readonly policy: RegionPolicy,
  ) {}

  /** @param today days since 1970 */
  of(districtId: string, today: number): Promise<Quality> {
    const known = this.#known.get(districtId);
    if (known?.today === today) return known.quality;
    const quality = this.#measure(districtId, today);
    this.#known.set(districtId, { today, quality });
    return quality;
  }

  async #measure(districtId: string, today: number): Promise<Quality> {
    const { record, policy } = this;
    const { lines, cohorts } = record;
    const trials: Trial[] = [];
    const deps = {
      ...{ districtId, lines, cohorts, categories: movementsOf(districtId, record), forecaster: forecastFor },
      givingOn: (day: number) => givingOn(day, districtId, policy),
      categoryThen: (statusClass: StatusClass, birthDay: number, day: number) =>
        categoryThen({ districtId, statusClass, birthDate: dateOfDay(birthDay) }, day, policy),
      comingOfAge: (child: { birthDay: number; cohort: number }, day: number) => comingOfAge(child, { today: day, policy, cohorts }),
    };
    for (const trial of backTest(deps, today)) {
      if (trial === undefined) await new Promise((done) => setImmediate(done));
      else trials.push(trial);
    }
    return qualityOf(trials);
  }
}
