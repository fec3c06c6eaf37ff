import type { registryV1 } from '@kezek/contracts';
import { type LocalDate, Rejection, addDays, later } from '@kezek/domain';
import { SharedReading } from '@kezek/service';
import type { CallContext, Implementation } from '@kezek/rpc';
import { changeSeats } from '../group/change-seats.js';
import { opened } from '../group/decide.js';
import { type Place, SORTS, pageOf as cataloguePage, search, sorted, totalFree } from '../kindergarten/catalogue.js';
import { changeDetails } from '../kindergarten/decide.js';
import type { KindergartenFact, KindergartenState } from '../kindergarten/facts.js';
import { known } from '../kindergarten/known.js';
import { exclude, include } from '../kindergarten/list.js';
import { toEnding, toEntry, toPlace } from '../kindergarten/messages.js';
import { contactsIn, detailsIn, inclusionIn, orderIn, searchIn } from '../kindergarten/parse.js';
import { readCatalogue } from '../kindergarten/read-catalogue.js';
import { endingOrders, signStateOrder } from '../kindergarten/state-order.js';
import { pages } from '../pages.js';
import { dateOf, idOf, nextOf, oneOf, pageOf, textOf } from '../parse.js';
import { type ApiDeps, commanded } from './deps.js';

const REASONS = ['own-request', 'licence-lapsed', 'sanitary', 'safety', 'false-data', 'not-preschool', 'closed'] as const;
const WITHIN_DAYS_MAX = 1_000;

/** The registry of kindergartens: what the department and the heads enter, and what families look for in it. */
export function registryApi(deps: ApiDeps): Implementation<typeof registryV1.RegistryServiceService> {
  const { stores, policy, clock } = deps;
  const today = (): LocalDate => policy.localDateOf(clock.now());
  const catalogues = new SharedReading<Place[]>();

  return {
    changeDetails: (request, call) => {
      const { nameKk, nameRu, details } = request;
      const change = {
        ...(nameKk === '' ? {} : { nameKk: textOf('nameKk', nameKk) }),
        ...(nameRu === '' ? {} : { nameRu: textOf('nameRu', nameRu) }),
        ...(details === undefined ? {} : { details: detailsIn(details) }),
      };
      return changed(request, call, { change }, (state) => changeDetails(state, change));
    },

    changeContacts: (request, call) => {
      const details = contactsIn(request);
      return changed(request, call, { contacts: details }, (state) => changeDetails(state, { details }));
    },

    includeInList: (request, call) => {
      const inclusion = inclusionIn(request);
      return changed(request, call, { inclusion }, (state) => include(state, inclusion));
    },

    excludeFromList: (request, call) => {
      const exclusion = {
        from: dateOf('from', request.from),
        reason: oneOf('reason', request.reason, REASONS),
        document: textOf('document', request.document, 120),
      };
      return changed(request, call, { exclusion }, (state) => exclude(state, exclusion, today()));
    },

    signStateOrder: (request, call) => {
      const order = orderIn(request);
      return changed(request, call, { order }, (state) => signStateOrder(state, order, { now: clock.now(), policy }));
    },

    changeSeats: async (request, call) => {
      const groupId = idOf('groupId', request.groupId);
      const { seats } = request;
      const { state } = await stores.groups.execute(groupId, commanded(call, { seats }), (before, now) =>
        changeSeats(before, seats, { now, today: policy.localDateOf(now) }),
      );
      return { groupId, seats: opened(state).profile.seats };
    },

    getRegistryEntry: async (request) => {
      const { state } = await stores.kindergartens.load(idOf('kindergartenId', request.kindergartenId));
      return { entry: toEntry(known(state), today()) };
    },

    listRegistry: async (request) => {
      const page = pageOf(request);
      const found = await stores.kindergartens.find(request.districtId === '' ? {} : { districtId: request.districtId }, page);
      const entries = found.flatMap(({ state }) => (state.phase === 'none' ? [] : [toEntry(state, today())]));
      return { entries, next: nextOf(found, page.limit) };
    },

    listEndingOrders: async ({ districtId, withinDays }) => {
      if (withinDays < 0 || withinDays > WITHIN_DAYS_MAX) throw new Rejection('enrolment.request-invalid', { field: 'withinDays' });
      const on = today();
      const last = addDays(on, withinDays);
      const orders: registryV1.EndingOrder[] = [];
      for await (const { state } of pages((page) => stores.kindergartens.find(districtId === '' ? {} : { districtId }, page))) {
        if (state.phase === 'none') continue;
        orders.push(...endingOrders(state, { today: on, last }).map((order) => toEnding(state, order, on)));
      }
      return { orders: orders.sort((a, b) => a.daysLeft - b.daysLeft || (a.kindergartenId < b.kindergartenId ? -1 : 1)) };
    },

    searchCatalogue: async (request) => {
      const { districtId, sort: asked, near } = request;
      const sort = oneOf('sort', asked === '' ? (near === undefined ? 'name' : 'distance') : asked, SORTS);
      const day = request.from === '' ? today() : later(today(), dateOf('from', request.from));
      const read = () => readCatalogue(stores, { districtId, day, now: clock.now(), policy });
      const places = await catalogues.ask(`${districtId} ${day}`, read);
      const found = search(places, searchIn(request));
      const { page, next } = cataloguePage(sorted(found, sort), { sort, ...pageOf(request) });
      return { places: page.map(toPlace), next, total: found.length, totalFree: totalFree(found) };
    },
  };

  async function changed(
    request: { readonly kindergartenId: string },
    call: CallContext,
    content: object,
    decide: (state: KindergartenState) => KindergartenFact[],
  ): Promise<registryV1.RegistryResponse> {
    const { state } = await stores.kindergartens.execute(idOf('kindergartenId', request.kindergartenId), commanded(call, content), decide);
    return { entry: toEntry(known(state), today()) };
  }
}
