import type { CustomTypeOptions } from 'i18next';
import type { paths } from '../api/gen/openapi.js';

type Got<P extends keyof paths> = paths[P] extends { get: { responses: { 200: { content: { 'application/json': infer T } } } } }
  ? T
  : never;

export type Contract = Got<'/api/v1/kindergartens/{kindergartenId}/contracts'>['items'][number];
export type ContractParty = Contract['parties'][number]['party'];
export type ContractText = Got<'/api/v1/children/{childId}/contracts/{contractId}/text'>;
export type Party = ContractText['parties'][number];
export type Signature = Got<'/api/v1/children/{childId}/contracts/{contractId}/signatures'>['signatures'][number];
export type Paper = Got<'/api/v1/children/{childId}/contracts/{contractId}/papers'>['papers'][number];
export type Refusal = Got<'/api/v1/children/{childId}/contracts/{contractId}/refusal'>;
export type AppealList = Got<'/api/v1/districts/{districtId}/appeals'>;
export type Appeal = AppealList['items'][number];

export type ContractWord = keyof CustomTypeOptions['resources']['contract'];

/** What names a contract to the API. */
export interface ContractPath {
  readonly childId: string;
  readonly contractId: string;
}

export const REFUSAL_WORDS = {
  'documents-incomplete': 'refusal.documents-incomplete',
  'document-expired': 'refusal.document-expired',
  'unvaccinated-ratio': 'refusal.unvaccinated-ratio',
  'no-place': 'refusal.no-place',
} as const satisfies Record<Refusal['reason'], ContractWord>;
