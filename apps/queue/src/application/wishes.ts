import { KINDS, type Kind, Rejection, type RegionPolicy } from '@kezek/domain';

export interface Wishes {
  readonly languages: readonly string[];
  readonly kinds: readonly string[];
}

/**
 * Each once and in one order, so that equal wishes are equal text.
 * @throws Rejection queue.languages-missing, queue.kinds-missing, queue.language-unknown {language}, queue.kind-unknown {kind}
 */
export function checkedWishes(wishes: Wishes, policy: RegionPolicy): { languages: string[]; kinds: Kind[] } {
  if (wishes.languages.length === 0) throw new Rejection('queue.languages-missing');
  if (wishes.kinds.length === 0) throw new Rejection('queue.kinds-missing');
  const language = wishes.languages.find((one) => !policy.instructionLanguages.includes(one));
  if (language !== undefined) throw new Rejection('queue.language-unknown', { language: shown(language) });
  const kind = wishes.kinds.find((one) => !isKind(one));
  if (kind !== undefined) throw new Rejection('queue.kind-unknown', { kind: shown(kind) });
  return { languages: [...new Set(wishes.languages)].sort(), kinds: [...new Set(wishes.kinds)].filter(isKind).sort() };
}

const isKind = (text: string): text is Kind => (KINDS as readonly string[]).includes(text);

const SHOWN_CHARACTERS_MAX = 40;
const shown = (text: string): string => text.slice(0, SHOWN_CHARACTERS_MAX);
