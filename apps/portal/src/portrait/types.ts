import type { CustomTypeOptions } from 'i18next';
import type { paths } from '../api/gen/openapi.js';

type Got<P extends keyof paths> = paths[P] extends { get: { responses: { 200: { content: { 'application/json': infer T } } } } }
  ? T
  : never;

export type PortraitAnswer = Got<'/api/v1/children/{childId}/portrait'>;
export type PortraitEntry = PortraitAnswer['items'][number];
export type PortraitStanding = PortraitAnswer['standing'];
export type EntryKind = PortraitEntry['kind'];
export type Correction = Got<'/api/v1/children/{childId}/corrections'>['items'][number];
export type Keeping = Got<'/api/v1/children/{childId}/keeping'>;

export type PortraitWord = keyof CustomTypeOptions['resources']['portrait'];

export const KINDS = {
  application: 'kind.application',
  voucher: 'kind.voucher',
  contract: 'kind.contract',
  attendance: 'kind.attendance',
  payment: 'kind.payment',
  notice: 'kind.notice',
  document: 'kind.document',
  guardian: 'kind.guardian',
  look: 'kind.look',
  correction: 'kind.correction',
  record: 'kind.record',
} as const satisfies Record<EntryKind, PortraitWord>;

export const PURPOSES = {
  'application-check': 'purpose.application-check',
  'benefit-check': 'purpose.benefit-check',
  'identity-check': 'purpose.identity-check',
  enrolment: 'purpose.enrolment',
  attendance: 'purpose.attendance',
  payment: 'purpose.payment',
  call: 'purpose.call',
  complaint: 'purpose.complaint',
  appeal: 'purpose.appeal',
  correction: 'purpose.correction',
  erasure: 'purpose.erasure',
  audit: 'purpose.audit',
} as const satisfies Record<string, PortraitWord>;

/** What one opens something personal for; the guardian reads it. */
export type LookPurpose = keyof typeof PURPOSES;

export const FIELDS = {
  name: 'field.name',
  'birth-date': 'field.birth-date',
  guardian: 'field.guardian',
  contact: 'field.contact',
  application: 'field.application',
  category: 'field.category',
  voucher: 'field.voucher',
  contract: 'field.contract',
  attendance: 'field.attendance',
  payment: 'field.payment',
  document: 'field.document',
  notice: 'field.notice',
  look: 'field.look',
  other: 'field.other',
} as const satisfies Record<Correction['field'], PortraitWord>;

export const REASONS = {
  corrected: 'reason.corrected',
  'right-as-it-is': 'reason.right-as-it-is',
  'not-proved': 'reason.not-proved',
  'not-ours': 'reason.not-ours',
  'kept-by-law': 'reason.kept-by-law',
} as const satisfies Record<NonNullable<Correction['reason']>, PortraitWord>;

const PHASES: Readonly<Record<string, PortraitWord>> = {
  waiting: 'phase.waiting',
  'turn-given': 'phase.turn-given',
  inactive: 'phase.inactive',
  fulfilled: 'phase.fulfilled',
  withdrawn: 'phase.withdrawn',
  annulled: 'phase.annulled',
  offered: 'phase.offered',
  confirmed: 'phase.confirmed',
  'in-use': 'phase.in-use',
  refused: 'phase.refused',
  lapsed: 'phase.lapsed',
  ended: 'phase.ended',
};

/** Of an application or a voucher; one that comes later than this page has a neutral word. */
export const phaseWord = (phase: string): PortraitWord => PHASES[phase] ?? 'other';
