import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { Answer } from '../../ui/Answer.js';
import { Facts } from '../../ui/Facts.js';
import { Page } from '../../ui/Page.js';
import { Section } from '../../ui/Section.js';
import { useFormat } from '../../words/use-format.js';
import { PhaseStatus } from '../shared/PhaseStatus.js';
import { useGroupNames, useKindergartenNames } from '../shared/names.js';
import type { Sheet } from '../shared/types.js';
import { useDistrict } from '../shared/use-district.js';
import { Acceptance } from './Acceptance.js';
import { ChildrenOfSheet } from './ChildrenOfSheet.js';
import { silentIn } from './counts.js';
import { SHEET_PHASES } from './phases.js';
import { AnchorLink } from '../../ui/links.js';

/** One month of one group, child by child, as it will be paid for. */
export function SheetPage() {
  const { t } = useTranslation('department');
  const format = useFormat();
  const districtId = useDistrict();
  const { groupId = '', month = '' } = useParams({ strict: false });
  const sheet = api.useQuery('get', '/api/v1/groups/{groupId}/sheets/{month}', { params: { path: { groupId, month } } });
  return (
    <Page title={t('sheet.title', { month: format.month(month) })}>
      <AnchorLink to="/department/$districtId/sheets" params={{ districtId }}>
        {t('sheets.back')}
      </AnchorLink>
      <Answer query={sheet}>{(found) => <Found sheet={found} />}</Answer>
    </Page>
  );
}

function Found({ sheet }: { readonly sheet: Sheet }) {
  const { t } = useTranslation('department');
  const format = useFormat();
  const kindergarten = useKindergartenNames(sheet.districtId);
  const group = useGroupNames(sheet.districtId);
  const { kindergartenId, groupId, children, plannedDays, phase, confirmBy, marks } = sheet;
  return (
    <>
      <Section title={kindergarten(kindergartenId)} actions={<PhaseStatus phases={SHEET_PHASES} phase={phase} />}>
        <Facts
          items={[
            [t('sheet.group'), group(groupId)],
            [t('sheet.children'), format.number(children.length)],
            [t('sheet.planned'), format.number(plannedDays)],
            phase === 'open' ? undefined : [t('sheet.confirmed-by'), format.number(children.length - silentIn(sheet))],
            [t('sheet.disputed'), format.number(marks.filter(({ disputed }) => disputed).length)],
            confirmBy === undefined ? undefined : [t('sheet.confirm-by'), format.moment(confirmBy)],
          ]}
        />
        <Acceptance sheet={sheet} />
      </Section>
      <ChildrenOfSheet sheet={sheet} />
    </>
  );
}
