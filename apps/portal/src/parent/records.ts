import type { paths } from '../api/gen/openapi.js';

type Answer<Path extends keyof paths, Method extends 'get'> = paths[Path][Method] extends {
  responses: { 200: { content: { 'application/json': infer Content } } };
}
  ? Content
  : never;

/** What the gateway tells a guardian, by name. */
export type Child = Answer<'/api/v1/children', 'get'>['items'][number];
export type Application = Answer<'/api/v1/children/{childId}/application', 'get'>;
export type Voucher = Answer<'/api/v1/children/{childId}/voucher', 'get'>;
export type Contract = Answer<'/api/v1/children/{childId}/contracts', 'get'>['items'][number];
export type Wait = Answer<'/api/v1/children/{childId}/waiting-lists', 'get'>['items'][number];
export type Sheet = Answer<'/api/v1/children/{childId}/months/{month}', 'get'>['items'][number];
export type Mark = Sheet['marks'][number];
export type Entry = Answer<'/api/v1/children/{childId}/portrait', 'get'>['items'][number];
export type Access = Answer<'/api/v1/children/{childId}/accesses', 'get'>['items'][number];
export type Message = Answer<'/api/v1/messages', 'get'>['items'][number];
export type Group = Answer<'/api/v1/groups', 'get'>['items'][number];
export type Kindergarten = Answer<'/api/v1/kindergartens', 'get'>['items'][number];
export type District = Answer<'/api/v1/districts', 'get'>['items'][number];
export type Kind = Group['kind'];
export type Stay = Group['stayHours'];
export type Benefit = Answer<'/api/v1/children/{childId}/benefits', 'get'>['benefits'][number];
export type Paper = Answer<'/api/v1/children/{childId}/contracts/{contractId}/papers', 'get'>['papers'][number];
export type Signature = Answer<'/api/v1/children/{childId}/contracts/{contractId}/signatures', 'get'>['signatures'][number];
export type ContractText = Answer<'/api/v1/children/{childId}/contracts/{contractId}/text', 'get'>;
export type Refusal = Answer<'/api/v1/children/{childId}/refusals', 'get'>['items'][number];
export type Swap = Answer<'/api/v1/children/{childId}/swaps', 'get'>['items'][number];
export type SwapMatch = Answer<'/api/v1/children/{childId}/swap-matches', 'get'>['items'][number];
