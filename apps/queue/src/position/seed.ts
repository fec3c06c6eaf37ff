import type { Forecaster } from './back-test.js';
import { forecast } from './forecast.js';
import { seeded } from './random.js';

/** The forecasts of one queue: on one day its futures are the same for all who stand in it, and for whoever asks again. */
export const forecastFor =
  ({ districtId, category }: { readonly districtId: string; readonly category: number }): Forecaster =>
  (places, weeks, on) =>
    forecast(places, weeks, seeded(`${districtId} ${category} ${on}`));
