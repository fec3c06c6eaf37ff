import { KINDS, type Kind, Rejection, type RegionPolicy, STAY_HOURS } from '@kezek/domain';
import type { KindergartenWishes } from './facts.js';

export interface Wishes {
  readonly languages: readonly string[];
  readonly kinds: readonly string[];
}

/** As they were asked for, not checked yet. */
export interface AskedKindergartens {
  /** In the order of preference. */
  readonly kindergartenIds: readonly string[];
  readonly stayHours: readonly string[];
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
  const kind = wishes.kinds.find((one) => !isOneOf(KINDS, one));
  if (kind !== undefined) throw new Rejection('queue.kind-unknown', { kind: shown(kind) });
  return {
    languages: [...new Set(wishes.languages)].sort(),
    kinds: [...new Set(wishes.kinds)].filter((one) => isOneOf(KINDS, one)).sort(),
  };
}

/**
 * At most so many kindergartens as the region allows, in the order of preference. Whether they exist their own service knows.
 * @param max kindergartens
 * @throws Rejection queue.kindergartens-too-many {max}, queue.kindergarten-invalid, queue.kindergarten-twice, queue.stay-hours-unknown
 */
export function checkedKindergartens({ kindergartenIds, stayHours }: AskedKindergartens, max: number): KindergartenWishes {
  if (kindergartenIds.length > max) throw new Rejection('queue.kindergartens-too-many', { max });
  if (!kindergartenIds.every((one) => OPAQUE.test(one))) throw new Rejection('queue.kindergarten-invalid');
  if (new Set(kindergartenIds).size < kindergartenIds.length) throw new Rejection('queue.kindergarten-twice');
  if (!stayHours.every((one) => isOneOf(STAY_HOURS, one))) throw new Rejection('queue.stay-hours-unknown');
  return { kindergartenIds: [...kindergartenIds], stayHours: STAY_HOURS.filter((one) => stayHours.includes(one)) };
}

/** A fact holds only wishes that were made. */
export const wishesIn = (wishes: KindergartenWishes): { wishes?: KindergartenWishes } =>
  wishes.kindergartenIds.length + wishes.stayHours.length === 0 ? {} : { wishes };

const OPAQUE = /^[A-Za-z0-9][A-Za-z0-9._:-]{2,79}$/;

const isOneOf = <T extends string>(all: readonly T[], text: string): text is T => (all as readonly string[]).includes(text);

const SHOWN_CHARACTERS_MAX = 40;
const shown = (text: string): string => text.slice(0, SHOWN_CHARACTERS_MAX);
