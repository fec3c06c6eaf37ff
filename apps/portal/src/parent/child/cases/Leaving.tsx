import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '../../../ui/Section.js';
import { useFormat } from '../../../words/use-format.js';
import { MonthToConfirm } from '../../month/MonthToConfirm.js';
import { useKindergartenNames } from '../../places.js';
import { LeaveForm } from '../LeaveForm.js';
import type { Situation } from '../situation.js';
import type { CaseProps } from '../SituationView.js';

/** The last day is named; a sooner one still can be. */
export function Leaving({ child, known, situation }: CaseProps & { readonly situation: Extract<Situation, { kind: 'leaving' }> }) {
  const { t } = useTranslation('parent');
  const format = useFormat();
  const { contract, lastDay } = situation;
  const nameOf = useKindergartenNames(contract.districtId ?? known.application?.placement?.districtId);
  return (
    <>
      <MonthToConfirm childId={child.childId} today={known.today} />
      <Section title={t('leaving.title')}>
        <Text>{t('leaving.text', { kindergarten: nameOf(contract.kindergartenId), day: format.day(lastDay) })}</Text>
        <Text>{t('leaving.after')}</Text>
        {lastDay > known.today && (
          <LeaveForm childId={child.childId} today={known.today} from={contract.from ?? known.today} lastDay={lastDay} />
        )}
      </Section>
    </>
  );
}
