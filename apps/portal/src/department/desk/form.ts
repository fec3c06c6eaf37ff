import type { components, paths } from '../../api/gen/openapi.js';
import { digitsOf, internationalPhone } from '../../public/identity-input.js';
import type { Kind, Stay } from '../../parent/records.js';
import type { Relation } from '../../parent/relations.js';
import type { Locale } from '../../words/locale.js';

/** What a specialist types while the family stands at the desk. */
export interface DeskForm {
  readonly childIin: string;
  readonly childName: string;
  readonly guardianIin: string;
  readonly guardianName: string;
  readonly relation: Relation;
  readonly phone: string;
  /** Empty where there is none. */
  readonly phone2: string;
  readonly locale: Locale;
  /** Empty until it was told that the guardian has another phone. */
  readonly otherPhones: '' | 'keep' | 'replace';
  readonly settlementId: string;
  readonly languages: string[];
  readonly kinds: Kind[];
  readonly kindergartenIds: string[];
  readonly stayHours: Stay[];
  /** Empty without a benefit. */
  readonly benefitCode: string;
  readonly paper: string;
  readonly issuedOn: string;
  readonly validUntilDate: string;
  readonly papersSeen: boolean;
}

type Body = NonNullable<paths['/api/v1/districts/{districtId}/applications']['post']['requestBody']>['content']['application/json'];
export type Taken = paths['/api/v1/districts/{districtId}/applications']['post']['responses'][201]['content']['application/json'];
export type Refusal = components['schemas']['Problem'];

/** As the door takes it: what is empty is not said. */
export function bodyOf(form: DeskForm): Body {
  const { childIin, childName, guardianIin, guardianName, relation, locale, otherPhones, settlementId } = form;
  const { languages, kinds, kindergartenIds, stayHours } = form;
  const phones = [form.phone, form.phone2].filter((phone) => digitsOf(phone).length > 1).map(internationalPhone);
  return {
    guardian: {
      ...{ iin: digitsOf(guardianIin), name: guardianName.trim(), phones, locale },
      ...(otherPhones === '' ? {} : { otherPhones }),
    },
    child: { iin: digitsOf(childIin), name: childName.trim(), relation },
    ...{ settlementId, languages, kinds, kindergartenIds, stayHours },
    ...(form.benefitCode === '' ? {} : { benefit: benefitOf(form) }),
  };
}

function benefitOf({ benefitCode: code, paper, issuedOn, validUntilDate }: DeskForm): NonNullable<Body['benefit']> {
  return {
    code,
    ...(paper === '' ? {} : { documentId: paper }),
    ...(issuedOn === '' ? {} : { issuedOn }),
    ...(validUntilDate === '' ? {} : { validUntilDate }),
  };
}

/** The fields that the door names in its refusals, as this form has them. */
const FIELDS = {
  childIin: 'childIin',
  childName: 'childName',
  guardianIin: 'guardianIin',
  guardianName: 'guardianName',
  phones: 'phone',
} as const satisfies Record<string, keyof DeskForm>;

/** @returns undefined where the refusal is about no field of this form */
export function fieldOf({ params }: Pick<Refusal, 'params'>): (typeof FIELDS)[keyof typeof FIELDS] | undefined {
  const field = String(params?.['field'] ?? '');
  return field in FIELDS ? FIELDS[field as keyof typeof FIELDS] : undefined;
}
