import type { paths } from '../api/gen/openapi.js';

type Got<P extends keyof paths> = paths[P] extends { get: { responses: { 200: { content: { 'application/json': infer T } } } } }
  ? T
  : never;

export type Update = Got<'/api/v1/epochs/{epochId}'>;
export type Plan = Got<'/api/v1/epochs/{epochId}/plan'>;
export type PlanRow = Plan['items'][number];
export type PlaceChange = NonNullable<Got<'/api/v1/children/{childId}/place-change'>['change']>;
