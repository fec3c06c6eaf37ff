import type { portraitV1 } from '@kezek/contracts';
import { type Instant, type LocalDate, type RegionPolicy, Rejection, isInstant } from '@kezek/domain';
import type { Implementation } from '@kezek/rpc';
import type { Clock } from '@kezek/service';
import type { Entry } from './entry.js';
import { type Standing, placeOn } from './fold.js';
import { type EntryKind, isEntryKind } from './kinds.js';
import type { Portrait } from './portrait.js';
import type { PortraitMessage } from './portrait-reactions.js';
import { type HistoryPort, type Teller, rebuildPage } from './rebuild.js';

export interface PortraitApiDeps {
  readonly portrait: Portrait;
  readonly record: (event: PortraitMessage) => Promise<void>;
  readonly tellers: Readonly<Record<Teller, HistoryPort>>;
  readonly policy: RegionPolicy;
  readonly clock: Clock;
}

const PAGE_MAX = 500;
const PAGE_DEFAULT = 100;

export function portraitApi({
  portrait,
  record,
  tellers,
  policy,
  clock,
}: PortraitApiDeps): Implementation<typeof portraitV1.PortraitServiceService> {
  return {
    listEntries: async ({ childId, kinds, asOf, newestFirst, limit, after }) => {
      if (limit > PAGE_MAX) throw new Rejection('voucher.page-too-large', { max: PAGE_MAX });
      const query = { kinds: kinds.map(kindOf), asOf: momentOf(asOf), newestFirst, limit: limit > 0 ? limit : PAGE_DEFAULT, after };
      const { entries, next } = await portrait.page(childId, query);
      return { entries: entries.map(toItem), next };
    },
    getStanding: async ({ childId, asOf }) => {
      const moment = momentOf(asOf) ?? clock.now();
      return { standing: toStanding(await portrait.standing(childId, moment), { moment, day: policy.localDateOf(moment) }) };
    },
    rebuildPortraits: ({ after }) => rebuildPage(after, { tellers, record }),
  };
}

/** @throws Rejection voucher.portrait-kind-unknown */
function kindOf(text: string): EntryKind {
  if (!isEntryKind(text)) throw new Rejection('voucher.portrait-kind-unknown', { kind: text });
  return text;
}

/** @throws Rejection domain.instant-format */
function momentOf(text: string): Instant | undefined {
  if (text === '') return undefined;
  if (!isInstant(text)) throw new Rejection('domain.instant-format');
  return text;
}

const toItem = ({ id: entryId, at, kind, type, data }: Entry): portraitV1.PortraitItem => ({
  entryId,
  at,
  kind,
  type,
  data: JSON.stringify(data),
});

function toStanding(standing: Standing, { moment, day }: { moment: Instant; day: LocalDate }): portraitV1.Standing {
  const { application, voucher, contracts } = standing;
  const place = placeOn(standing, day);
  return {
    asOf: moment,
    registeredAt: standing.registeredAt ?? '',
    birthDate: standing.birthDate ?? '',
    guardians: standing.guardianIds.length,
    application: application && { ...application, restorableUntil: application.restorableUntil ?? '' },
    voucher: voucher && { ...voucher, confirmBy: voucher.confirmBy ?? '', contractBy: voucher.contractBy ?? '' },
    place: place && {
      kindergartenId: place.kindergartenId,
      groupId: place.groupId,
      contractId: place.contractId,
      from: place.from,
      lastDay: place.lastDay ?? '',
    },
    openContracts: contracts.filter(({ phase }) => phase === 'drafted').length,
    openCorrections: standing.openCorrections.length,
    erasedAt: standing.erasedAt ?? '',
  };
}
