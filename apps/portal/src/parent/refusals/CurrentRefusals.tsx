import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/Section.js';
import type { KnownChild } from '../child/use-child.js';
import { useKindergartenNames } from '../places.js';
import { OneRefusal } from './OneRefusal.js';
import { useCurrentRefusals } from './use-refusals.js';

/** Where the family was turned away lately, and what it can do about it. */
export function CurrentRefusals({ childId, known }: { readonly childId: string; readonly known: KnownChild }) {
  const { t } = useTranslation('parent');
  const refusals = useCurrentRefusals(childId, known.contracts);
  const nameOf = useKindergartenNames(refusals[0]?.districtId);
  return refusals.map((refusal) => (
    <Section key={refusal.contractId} title={t('refusal.title', { kindergarten: nameOf(refusal.kindergartenId) })}>
      <OneRefusal refusal={refusal} />
    </Section>
  ));
}
