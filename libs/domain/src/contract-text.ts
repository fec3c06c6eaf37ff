/** Who may be a party of a contract of attendance. */
export const CONTRACT_PARTIES = ['guardian', 'kindergarten', 'department'] as const;
export type ContractParty = (typeof CONTRACT_PARTIES)[number];

/** How a party signs, the weakest first: by being signed in, by a code to the phone, by a detached CMS signature. */
export const SIGNATURE_LEVELS = ['account', 'one-time-code', 'cms'] as const;
export type SignatureLevel = (typeof SIGNATURE_LEVELS)[number];

export const reachesLevel = (level: SignatureLevel, needed: SignatureLevel): boolean =>
  SIGNATURE_LEVELS.indexOf(level) >= SIGNATURE_LEVELS.indexOf(needed);

/** The reasons for which a kindergarten may turn a family away, and no other (domain §3.4, Order No 254 of 19.06.2020). */
export const REFUSAL_REASONS = ['documents-incomplete', 'document-expired', 'unvaccinated-ratio', 'no-place'] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** Papers a kindergarten may ask for (domain §3.4). */
export const ENROLMENT_PAPERS = [
  'health-passport',
  'health-certificate',
  'birth-certificate',
  'guardian-identity',
  'special-need-conclusion',
] as const;
export type EnrolmentPaper = (typeof ENROLMENT_PAPERS)[number];
/** The conclusion of the psychological, medical and pedagogical commission (ПМПК). */
export const SPECIAL_NEED_PAPER = 'special-need-conclusion' satisfies EnrolmentPaper;

export const CONTRACT_LANGUAGES = ['kk', 'ru'] as const;
export type ContractLanguage = (typeof CONTRACT_LANGUAGES)[number];

/** What the service that keeps contracts fills in. */
export const OPEN_BLANKS = [
  'number',
  'date',
  'kindergarten',
  'bin',
  'district',
  'ageGroup',
  'language',
  'stayHours',
  'firstDay',
  'voucher',
  'feeTenge',
] as const;

/** What only the service that knows people may fill in. */
export const PERSONAL_BLANKS = ['child', 'childIin', 'guardianIin'] as const;

export type OpenBlank = (typeof OPEN_BLANKS)[number];
export type PersonalBlank = (typeof PERSONAL_BLANKS)[number];

const BLANK = /\{\{\s*([^{}]*?)\s*\}\}/g;
const known: readonly string[] = [...OPEN_BLANKS, ...PERSONAL_BLANKS];
/** A contract that does not say these is none. */
const needed: readonly string[] = ['number', 'date', 'kindergarten', 'bin', 'child', 'childIin', 'guardianIin', 'firstDay'];

export interface BlankFault {
  /** From 1, in the text itself. */
  readonly line: number;
  readonly message: string;
}

/** What is wrong with the blanks of a template: one that is not known, by its line; one that is missing, at the last line. */
export function blankFaults(text: string): BlankFault[] {
  const lines = text.trimEnd().split('\n');
  const unknown = lines.flatMap((line, index) => {
    const left = line.replace(BLANK, (whole, name: string) => (known.includes(name) ? '' : whole));
    const names = [...left.matchAll(BLANK)].map(([, name]) => `names the blank {{${name}}}, which no contract has`);
    const broken = left.replace(BLANK, '').match(/\{\{|\}\}/) === null ? [] : ['has a brace that opens or closes no blank'];
    const heading = /^\[(kk|ru)\]$/.test(line) ? ['is a line that divides the languages'] : [];
    return [...names, ...broken, ...heading].map((message) => ({ line: index + 1, message }));
  });
  const named = new Set([...text.matchAll(BLANK)].map(([, name]) => name));
  const missing = needed.filter((name) => !named.has(name));
  return [...unknown, ...missing.map((name) => ({ line: lines.length, message: `does not name the blank {{${name}}}` }))];
}

/** Fills the blanks it has values for and leaves the others. A value cannot open a blank or begin a line of its own. */
export const fillBlanks = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(BLANK, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : inLine(value);
  });

export const openBlanksOf = (text: string): string[] => [...new Set([...text.matchAll(BLANK)].map(([, name]) => name ?? ''))];

export interface ContractForm {
  /** By which programs know it; people are shown the number. */
  readonly contractId: string;
  readonly template: string;
  readonly texts: Readonly<Record<ContractLanguage, string>>;
  readonly values: Readonly<Record<ContractLanguage, Readonly<Record<OpenBlank, string>>>>;
}

const FIRST_LINE = 'kezek contract 1';

/**
 * The text that the parties sign, both languages in one, with the personal blanks still open: UTF-8, NFC, lines ended by LF alone. The same
 * contract gives the same bytes.
 */
export function contractForm({ contractId, template, texts, values }: ContractForm): string {
  const head = [
    FIRST_LINE,
    `contract ${inLine(contractId)}`,
    `template ${template}`,
    'guardian {{guardianIin}}',
    'child {{childIin}}',
    `kindergarten ${inLine(values.ru.bin)}`,
  ];
  const parts = CONTRACT_LANGUAGES.flatMap((language) => [`[${language}]`, fillBlanks(lineEnds(texts[language]), values[language])]);
  return `${[...head, ...parts].join('\n')}\n`;
}

/** @throws Error if a blank is left open: nobody signs what is not filled in */
export function fillPersonal(form: string, values: Readonly<Record<PersonalBlank, string>>): string {
  const text = fillBlanks(form, values);
  const [open] = openBlanksOf(text);
  if (open !== undefined) throw new Error(`the blank {{${open}}} of a contract is not filled in`);
  return text.normalize('NFC');
}

export interface ReadContract {
  readonly contractId: string;
  readonly template: string;
  readonly guardianIin: string;
  readonly bin: string;
  readonly texts: Readonly<Record<ContractLanguage, string>>;
}

/** Undefined if these are not the bytes of a contract. */
export function readContract(text: string): ReadContract | undefined {
  const [head = '', kk, ru] = text.split(/^\[(?:kk|ru)\]\n/m);
  const [first, ...lines] = head.split('\n');
  const of = (name: string): string | undefined => lines.find((line) => line.startsWith(`${name} `))?.slice(name.length + 1);
  const contractId = of('contract');
  const template = of('template');
  const guardianIin = of('guardian');
  const bin = of('kindergarten');
  if (first !== FIRST_LINE || contractId === undefined || template === undefined) return undefined;
  if (guardianIin === undefined || bin === undefined || kk === undefined || ru === undefined) return undefined;
  return { contractId, template, guardianIin, bin, texts: { kk: kk.trimEnd(), ru: ru.trimEnd() } };
}

const lineEnds = (text: string): string => text.replace(/\r\n?/g, '\n').trimEnd();

// eslint-disable-next-line no-control-regex
const inLine = (value: string): string => value.replace(/[\u0000-\u001f\u007f{}\u2028\u2029]+/g, ' ').trim();
