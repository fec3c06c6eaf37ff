import type { epochV1 } from '@kezek/contracts';
import { type LocalDate, type RegionPolicy, addDays } from '@kezek/domain';
import type { PlaceChange } from '../application/facts.js';
import type { EpochDay } from './days.js';
import type { Epoch } from './facts.js';
import type { Place, PlanRow } from './plan.js';

export function toEpoch(state: Epoch): epochV1.Epoch {
  const { epochId, districtId, phase, kind, effectiveOn, planDigest, policyDigest, logSize, waiting, changed, leaving } = state;
  return {
    ...{ epochId, districtId, phase, kind, effectiveOn, planDigest, policyDigest, waiting, changed, leaving },
    logSize: String(logSize),
    previewedOn: state.previewedOn,
    previewedBy: state.previewedBy,
    announcedOn: 'announcedOn' in state ? (state.announcedOn ?? '') : '',
    announcedBy: 'announcedBy' in state ? (state.announcedBy ?? '') : '',
    late: 'late' in state && state.late === true,
    openedOn: 'openedOn' in state ? state.openedOn : '',
    changedCount: phase === 'closed' ? state.changedCount : 0,
    leftCount: phase === 'closed' ? state.leftCount : 0,
    cancelledReason: phase === 'cancelled' ? state.reason : '',
  };
}

export function toDay(policy: RegionPolicy, today: LocalDate, { effectiveOn, kind }: EpochDay): epochV1.EpochDay {
  return { effectiveOn, kind, announceBy: addDays(effectiveOn, -policy.on(today).epochNoticeCalendarDays) };
}

export const toPlanRow = ({ applicationId, from, to, reason }: PlanRow): epochV1.PlanRow => ({
  applicationId,
  from: toStanding(from),
  to: to && toStanding(to),
  reason: reason ?? '',
});

export const toPlaceChange = ({ epochId, effectiveOn, from, to, reason }: PlaceChange): epochV1.PlaceChange => ({
  ...{ epochId, effectiveOn, reason },
  from: toStanding(from),
  to: to && toStanding(to),
});

const toStanding = ({ category, place }: Place): epochV1.Standing => ({ category, place });
