import { Alert, Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { ReceiptSection } from '../../receipt/ReceiptSection.js';
import { Facts } from '../../ui/Facts.js';
import { Section } from '../../ui/Section.js';
import { applicationNumber } from '../../words/application-number.js';
import { usePlaceNames } from '../../words/names.js';
import { useBenefitNames } from '../../words/queue-rules.js';
import { useFormat } from '../../words/use-format.js';
import type { DeskForm, Taken } from './form.js';

interface ConfirmationProps {
  readonly taken: Taken;
  readonly form: DeskForm;
  readonly next: () => void;
}

/** What the family takes home on paper: number, place, time, and the receipt of the public log. */
export function Confirmation({ taken, form, next }: ConfirmationProps) {
  const { t } = useTranslation(['desk', 'parent']);
  const format = useFormat();
  const places = usePlaceNames();
  const benefitName = useBenefitNames();
  const official = useSession()?.staff?.name;
  const { applicationId = '', childId, placement, submittedAt, category, positionInCategory, positionInDistrict } = taken;
  return (
    <>
      <Alert color="teal" role="status" title={t('done.title')} className="not-printed">
        {t('done.text')}
      </Alert>
      <Section title={t('done.sheet')}>
        <Facts
          items={[
            [t('done.number'), applicationNumber(applicationId)],
            [t('child'), form.childName.trim()],
            [t('guardian'), form.guardianName.trim()],
            [t('done.at'), submittedAt === undefined ? '' : format.moment(submittedAt)],
            placement && [t('done.place'), `${places.district(placement.districtId)}, ${places.settlement(placement.settlementId)}`],
            [t('done.category'), t('parent:application.category-value', { category })],
            [t('done.in-category'), format.number(positionInCategory)],
            [t('done.in-district'), format.number(positionInDistrict)],
            form.benefitCode === '' ? undefined : [t('benefit'), benefitName(form.benefitCode)],
            official === undefined ? undefined : [t('done.taken-by'), official],
          ]}
        />
      </Section>
      <ReceiptSection childId={childId} />
      <Group className="not-printed">
        <Button onClick={() => globalThis.print()}>{t('done.print')}</Button>
        <Button variant="default" onClick={next}>
          {t('done.next')}
        </Button>
      </Group>
    </>
  );
}
