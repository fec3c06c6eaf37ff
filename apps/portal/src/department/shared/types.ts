import type { paths } from '../../api/gen/openapi.js';

type Got<P extends keyof paths> = paths[P] extends { get: { responses: { 200: { content: { 'application/json': infer T } } } } }
  ? T
  : never;

export type Iteration = Got<'/api/v1/iterations/{iterationId}'>;
export type QueueImport = Got<'/api/v1/imports/{importId}'>;
export type ImportRow = Got<'/api/v1/imports/{importId}/rows'>['items'][number];
export type Voucher = Got<'/api/v1/districts/{districtId}/vouchers'>['items'][number];
export type Budget = Got<'/api/v1/districts/{districtId}/budgets/{year}'>;
export type Sheet = Got<'/api/v1/groups/{groupId}/sheets/{month}'>;
export type StatementSummary = Got<'/api/v1/districts/{districtId}/statements'>['items'][number];
export type Register = Got<'/api/v1/registers/{registerId}'>;
export type Kindergarten = Got<'/api/v1/kindergartens'>['items'][number];
export type Group = Got<'/api/v1/groups'>['items'][number];
export type QueueDay = Got<'/api/v1/districts/{districtId}/queue-history'>['days'][number];
export type MonthlyMoney = Got<'/api/v1/districts/{districtId}/money/{year}'>['months'][number];
export type BenefitClaim = Got<'/api/v1/districts/{districtId}/benefit-claims'>['items'][number];
export type Call = Got<'/api/v1/calls'>['items'][number];
export type Invariants = Got<'/api/v1/invariants'>;
