import { useTranslation } from 'react-i18next';
import type { ParseKeys } from 'i18next';
import { Status, type Tone } from '../../ui/Status.js';
import { known } from './known.js';

export type DepartmentWord = ParseKeys<'department'>;
export type Phases = Readonly<Record<string, { readonly word: DepartmentWord; readonly tone: Tone }>>;

/** Where something stands. */
export function PhaseStatus({ phases, phase }: { readonly phases: Phases; readonly phase: string }) {
  const { t } = useTranslation('department');
  const found = known(phases, phase);
  return found === undefined ? null : <Status tone={found.tone}>{t(found.word)}</Status>;
}
