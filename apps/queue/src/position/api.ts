import type { positionV1 } from '@kezek/contracts';
import type { RegionPolicy } from '@kezek/domain';
import type { Implementation } from '@kezek/rpc';
import type { Clock } from '@kezek/service';
import { dayNumber } from './days.js';
import { Forecasts } from './forecasts.js';
import { ForecastQuality } from './quality.js';
import { type Positions, forecastOf, positionOf, standingOf, stepsOf } from './views.js';

export interface PositionApiDeps extends Positions {
  readonly clock: Clock;
  readonly policy: RegionPolicy;
}

/** All of it from memory: no call reads the database. */
export function positionApi(deps: PositionApiDeps): Implementation<typeof positionV1.PositionServiceService> {
  const { clock, policy, record } = deps;
  const quality = new ForecastQuality(record, policy);
  const forecasts = new Forecasts(record, policy);
  const today = (): number => dayNumber(policy.localDateOf(clock.now()));
  return {
    getPosition: async ({ applicationId }) => ({ position: positionOf(standingOf(applicationId, deps), deps) }),
    getPositionHistory: async ({ applicationId }) => ({ steps: stepsOf(standingOf(applicationId, deps), deps) }),
    getForecast: async ({ applicationId }) => forecastOf(standingOf(applicationId, deps), forecasts, today()),
    getForecastQuality: async ({ districtId }) => quality.of(policy.district(districtId).id, today()),
  };
}
