import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EndingOrders } from '../../registry/EndingOrders.js';
import { Answer } from '../../ui/Answer.js';
import { Empty } from '../../ui/Empty.js';
import { Page } from '../../ui/Page.js';
import { Section } from '../../ui/Section.js';
import { ForRole } from '../shared/ForRole.js';
import { useDistrict } from '../shared/use-district.js';
import { useKindergartens } from '../shared/use-pages.js';
import { KindergartenCard } from './KindergartenCard.js';
import { PromotionsOfDistrict } from './PromotionsOfDistrict.js';
import { RegisterKindergarten } from './RegisterKindergarten.js';

/** The list of kindergartens that take vouchers. */
export function KindergartensPage() {
  const { t } = useTranslation('department');
  const districtId = useDistrict();
  const kindergartens = useKindergartens(districtId);
  return (
    <Page title={t('kindergartens.title')} lead={t('kindergartens.lead')}>
      <ForRole role="department" otherwise={t('kindergartens.others')}>
        <RegisterKindergarten />
      </ForRole>
      <EndingOrders districtId={districtId} />
      <PromotionsOfDistrict districtId={districtId} kindergartens={kindergartens.data ?? []} />
      <Section title={t('kindergartens.list')}>
        <Answer query={kindergartens}>
          {(found) =>
            found.length === 0 ? (
              <Empty text={t('kindergartens.none')} />
            ) : (
              <Stack gap="sm">
                {found.map((kindergarten) => (
                  <KindergartenCard key={kindergarten.kindergartenId} kindergarten={kindergarten} />
                ))}
              </Stack>
            )
          }
        </Answer>
      </Section>
    </Page>
  );
}
