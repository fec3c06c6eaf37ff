import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useToday } from '../../api/clock.js';
import { Answer } from '../../ui/Answer.js';
import { Empty } from '../../ui/Empty.js';
import { Page } from '../../ui/Page.js';
import { ChildrenOfPlan } from './ChildrenOfPlan.js';
import { Decide } from './Decide.js';
import { GroupsOfPlan } from './GroupsOfPlan.js';
import { PlanState } from './PlanState.js';
import { type Promotion, usePlanning, usePromotion } from './use-promotion.js';

/** Who is in which group in the new school year: a plan by the rules, which the head may change and confirms. */
export function PromotionPage() {
  const { t } = useTranslation('kindergarten');
  const plan = usePromotion(useToday());
  return (
    <Page title={t('promotion.title')}>
      <Text>{t('promotion.how')}</Text>
      <Answer query={plan}>{(promotion) => <Plan promotion={promotion} />}</Answer>
    </Page>
  );
}

function Plan({ promotion }: { readonly promotion: Promotion }) {
  const { t } = useTranslation('kindergarten');
  const planning = usePlanning(promotion);
  const { phase, groups, children } = promotion;
  return (
    <>
      <PlanState promotion={promotion} />
      {groups.length > 0 && phase !== 'confirmed' && phase !== 'ordered' && (
        <>
          <Decide promotion={promotion} planning={planning} />
          <GroupsOfPlan promotion={promotion} planning={planning} />
          {children.length === 0 ? <Empty text={t('promotion.empty')} /> : <ChildrenOfPlan promotion={promotion} planning={planning} />}
        </>
      )}
    </>
  );
}
