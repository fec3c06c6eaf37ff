import type { CustomTypeOptions } from 'i18next';
import type { Signature } from '../../records.js';

type Word = keyof CustomTypeOptions['resources']['parent'];

const PARTIES: Readonly<Record<string, Word>> = {
  guardian: 'signature.party-guardian',
  kindergarten: 'signature.party-kindergarten',
  department: 'signature.party-department',
};

export const LEVELS = {
  account: 'signature.level-account',
  'one-time-code': 'signature.level-code',
  cms: 'signature.level-cms',
} as const satisfies Record<Signature['level'], Word>;

const PROBLEMS: Readonly<Record<string, Word>> = {
  altered: 'signature.problem-altered',
  unreadable: 'signature.problem-unreadable',
  'unknown-root': 'signature.problem-unknown-root',
  'certificate-expired': 'signature.problem-certificate-expired',
  'certificate-revoked': 'signature.problem-certificate-revoked',
  'other-person': 'signature.problem-other-person',
  'no-evidence': 'signature.problem-no-evidence',
  'not-proved': 'signature.problem-no-evidence',
};

export const partyWord = (party: string): Word => PARTIES[party] ?? 'signature.party-other';
export const problemWord = (problem: string | undefined): Word => PROBLEMS[problem ?? ''] ?? 'signature.problem-other';

/** The name in a certificate, of all that its subject says: `CN=Демо Асель,SERIALNUMBER=IIN…`. */
export function commonNameOf(subject: string): string {
  const [, name] = /(?:^|[,\n/+]\s*)CN=((?:\\.|[^,\n/+\\])+)/.exec(subject) ?? [];
  return name === undefined ? subject : name.replaceAll(/\\(.)/g, '$1').trim();
}
