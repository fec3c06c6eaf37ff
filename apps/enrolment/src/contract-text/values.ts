import {
  type ContractLanguage,
  type LocalDate,
  type OpenBlank,
  type PolicyOn,
  type RegionPolicy,
  contractForm,
  isRejection,
} from '@kezek/domain';
import type { GroupProfile } from '../group/facts.js';
import type { Registration } from '../kindergarten/facts.js';
import { contractNumberOf } from './number.js';

export interface Agreed {
  readonly contractId: string;
  readonly voucherNumber: string;
  readonly from: LocalDate;
  readonly group: GroupProfile;
  readonly kindergarten: Pick<Registration, 'bin' | 'nameKk' | 'nameRu'>;
  /** When the text is made. */
  readonly on: LocalDate;
}

const LANGUAGES: Readonly<Record<ContractLanguage, Readonly<Record<string, string>>>> = {
  kk: { kk: 'қазақ', ru: 'орыс', uz: 'өзбек', ug: 'ұйғыр' },
  ru: { kk: 'казахский', ru: 'русский', uz: 'узбекский', ug: 'уйгурский' },
};
const HOURS: Readonly<Record<ContractLanguage, Readonly<Record<GroupProfile['stayHours'], string>>>> = {
  kk: { '9h': '9 сағат', '10.5h': '10,5 сағат', 'half-day': 'жартылай күн' },
  ru: { '9h': '9 часов', '10.5h': '10,5 часа', 'half-day': 'неполный день' },
};

/** The text of a contract with its personal blanks open: pure, so that the same agreement gives the same form. */
export function formOf(agreed: Agreed, policy: RegionPolicy): string {
  const rules = policy.on(agreed.on);
  const { code, texts } = rules.contractTemplate;
  const values = { kk: valuesIn('kk', agreed, policy), ru: valuesIn('ru', agreed, policy) };
  return contractForm({ contractId: agreed.contractId, template: code, texts, values });
}

function valuesIn(language: ContractLanguage, agreed: Agreed, policy: RegionPolicy): Record<OpenBlank, string> {
  const { group, kindergarten, contractId, voucherNumber, from, on } = agreed;
  const rules = policy.on(on);
  return {
    number: contractNumberOf(contractId),
    date: written(on),
    kindergarten: language === 'kk' ? kindergarten.nameKk : kindergarten.nameRu,
    bin: kindergarten.bin,
    district: policy.district(group.districtId).names[language],
    ageGroup: rules.ageGroup(group.ageGroup).names[language],
    language: LANGUAGES[language][group.language] ?? group.language,
    stayHours: HOURS[language][group.stayHours],
    firstDay: written(from),
    voucher: voucherNumber,
    feeTenge: feeOf(rules, group),
  };
}

/** What a decree does not set, the contract does not promise. */
function feeOf(rules: PolicyOn, { kind, ageGroup }: GroupProfile): string {
  try {
    return (BigInt(rules.parentFee({ kind, ageGroup })) / 100n).toString();
  } catch (error) {
    if (isRejection(error)) return '–';
    throw error;
  }
}

const written = (date: LocalDate): string => `${date.slice(8)}.${date.slice(5, 7)}.${date.slice(0, 4)}`;
