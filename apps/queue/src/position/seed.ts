import type { Place } from './forecast.js';
import { type Forecast, forecast } from './forecast.js';
import { seeded } from './random.js';
import type { Season } from './seasons.js';

/** @param on days since 1970 */
export type Forecaster = (place: Place, seasons: readonly Season[], on: number) => Forecast;

/** The forecasts of one queue: on one day its futures are the same for all who compete in it, and for whoever asks again. */
export const forecastFor =
  (queue: string): Forecaster =>
  (place, seasons, on) =>
    forecast(place, seasons, seeded(`${queue} ${on}`));
