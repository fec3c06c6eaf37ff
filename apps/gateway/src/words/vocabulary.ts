import { actionNames } from './vocabulary/actions.js';
import { fieldNames } from './vocabulary/fields.js';
import { ageGroups, kinds, languages, needs, regimes, roles, scopes, services } from './vocabulary/names.js';
import { cancelCauses, notGivenReasons, queuePhases, registerPhases, registerRoles, voucherPhases } from './vocabulary/states.js';
import { openMatters } from './vocabulary/matters.js';
import type { Text, Texts } from './text.js';

/** Words for what rejections name by a code: by the parameter's name, for one service or for all. */
export const vocabulary: Readonly<Record<string, Texts>> = {
  action: actionNames,
  ageGroup: ageGroups,
  'domain.group': ageGroups,
  field: fieldNames,
  groupAgeGroup: ageGroups,
  kind: kinds,
  language: languages,
  need: needs,
  regime: regimes,
  role: roles,
  scope: scopes,
  service: services,
  'enrolment.cause': cancelCauses,
  'enrolment.phase': voucherPhases,
  'payment.phase': registerPhases,
  'payment.role': registerRoles,
  'queue.phase': queuePhases,
  'queue.reason': notGivenReasons,
  'voucher.matter': openMatters,
  'voucher.phase': voucherPhases,
};

/** Undefined if it is no word of ours: a name, a number, or what somebody typed. */
export function wordFor({ service, name, value }: { service: string; name: string; value: string }): Text | undefined {
  for (const list of [`${service}.${name}`, name]) {
    const words = Object.hasOwn(vocabulary, list) ? vocabulary[list] : undefined;
    if (words !== undefined && Object.hasOwn(words, value)) return words[value];
  }
  return undefined;
}
