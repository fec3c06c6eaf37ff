import type { registryV1 } from '@kezek/contracts';
import { MICRODEGREES, parseGeoPoint } from '@kezek/domain';
import { SharedReading } from '@kezek/service';
import { z } from 'zod';
import { type Route, route } from '../http/route.js';
import type { RouteDeps } from './deps.js';
import { cataloguePlace, need } from './registry-schemas.js';
import { amount, id, kind, language, localDate, page, pageOf, stayHours } from './schemas.js';

const NO_DISTANCE = -1;
const WITHIN_METRES_MAX = 1_000_000;
/** Markers of one map; a region has some hundreds of kindergartens. */
const MAP_PLACES_MAX = 500;

/** One or several of them, comma-separated. */
const several = <T extends string>(one: z.ZodType<T, string>) =>
  z
    .string()
    .max(200)
    .transform((text) => text.split(','))
    .pipe(z.array(one).min(1).max(10));

const wanted = z.object({
  districtId: id.optional(),
  settlementId: id.optional(),
  ageGroup: z.coerce.number().int().min(1).max(6).optional(),
  language: several(language).optional().meta({ description: 'one or several, comma-separated' }),
  kind: several(kind).optional().meta({ description: 'one or several, comma-separated' }),
  stayHours: several(stayHours).optional().meta({ description: 'one or several, comma-separated' }),
  need: several(need).optional().meta({ description: 'one or several, comma-separated' }),
  freeOnly: z.enum(['true', 'false']).default('false'),
  near: z.string().max(40).optional().meta({ description: 'latitude,longitude in degrees, as 45.0178,78.3824' }),
  withinMetres: z.coerce.number().int().min(1).max(WITHIN_METRES_MAX).optional().meta({ description: 'needs near' }),
  feeMaxTiyn: amount.optional(),
  from: localDate
    .optional()
    .meta({ description: 'the day on which the child would come; age groups, free seats and fees are those of that day; today if absent' }),
});

/**
 * What families choose from. Read after it was asked, never before: a seat that is taken is gone from the next answer. When hundreds are told at
 * once that something changed, those who ask the same are answered by one reading.
 */
export function catalogueRoutes({ clients }: RouteDeps): Route[] {
  const open = { action: 'public.read', tag: 'public', shared: true } as const;
  const readings = new SharedReading<object>();
  return [
    route({
      ...open,
      method: 'get',
      path: '/catalogue',
      summary: 'Kindergartens that take children today, with free seats, distance and the parent’s fee',
      query: wanted.extend({ ...page.shape, sort: z.enum(['distance', 'free', 'name']).optional() }),
      response: pageOf(cataloguePlace).extend({
        total: z.number().int().meta({ description: 'kindergartens that fit, on all pages' }),
        totalFree: z.number().int(),
      }),
      handle: ({ query: { limit, after, sort = '', ...query } }) => {
        const request = { ...asked(query), sort, limit, after };
        return readings.ask(JSON.stringify(request), async () => {
          const { places, next, total, totalFree } = await clients.registry.searchCatalogue(request);
          return { items: places.map(shown), next, total, totalFree };
        });
      },
    }),
    route({
      ...open,
      method: 'get',
      path: '/catalogue/map',
      summary: 'The same as GeoJSON (RFC 7946): a point and its free seats for each kindergarten whose place is known',
      query: wanted,
      response: z.object({
        type: z.literal('FeatureCollection'),
        features: z.array(
          z.object({
            type: z.literal('Feature'),
            geometry: z.object({ type: z.literal('Point'), coordinates: z.array(z.number()).meta({ description: 'longitude, latitude' }) }),
            properties: cataloguePlace.pick({ kindergartenId: true, kind: true, nameKk: true, nameRu: true, seats: true, free: true }),
          }),
        ),
      }),
      handle: ({ query }) => {
        const request = { ...asked(query), sort: 'name', limit: MAP_PLACES_MAX, after: '' };
        return readings.ask(`map ${JSON.stringify(request)}`, async () => {
          const { places } = await clients.registry.searchCatalogue(request);
          return { type: 'FeatureCollection', features: places.flatMap(feature) };
        });
      },
    }),
  ];
}

type Wanted = z.output<typeof wanted>;

const asked = (query: Wanted): Omit<registryV1.SearchCatalogueRequest, 'sort' | 'limit' | 'after'> => ({
  districtId: query.districtId ?? '',
  settlementId: query.settlementId ?? '',
  ageGroup: query.ageGroup ?? 0,
  languages: query.language ?? [],
  kinds: query.kind ?? [],
  stayHours: query.stayHours ?? [],
  needs: query.need ?? [],
  freeOnly: query.freeOnly === 'true',
  near: query.near === undefined ? undefined : parseGeoPoint(query.near),
  withinMetres: query.withinMetres ?? 0,
  feeMaxTiyn: query.feeMaxTiyn ?? '',
  from: query.from ?? '',
});

function shown({ distanceMetres, groups, ...place }: registryV1.CataloguePlace): object {
  const told = {
    ...place,
    groups: groups.map(({ comingAgeGroup, ...group }) => (comingAgeGroup === 0 ? group : { ...group, comingAgeGroup })),
  };
  return distanceMetres === NO_DISTANCE ? told : { ...told, distanceMetres };
}

function feature({ details, ...place }: registryV1.CataloguePlace): object[] {
  const point = details?.point;
  if (point === undefined) return [];
  const { kindergartenId, kind: ofKind, nameKk, nameRu, seats, free } = place;
  const coordinates = [point.longitudeMicrodegrees / MICRODEGREES, point.latitudeMicrodegrees / MICRODEGREES];
  return [
    {
      type: 'Feature',
      geometry: { type: 'Point', coordinates },
      properties: { kindergartenId, kind: ofKind, nameKk, nameRu, seats, free },
    },
  ];
}
