import { Stack } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { hasRole, useSession } from '../../api/session.js';
import { Opened } from '../../ui/written/Opened.js';
import { Papers } from '../../contract/Papers.js';
import { ReadText } from '../../contract/ReadText.js';
import { Signatures } from '../../contract/Signatures.js';
import { Empty } from '../../ui/Empty.js';
import { Page } from '../../ui/Page.js';
import { Section } from '../../ui/Section.js';
import { AnchorLink } from '../../ui/links.js';
import { Answer } from '../../ui/Answer.js';
import { ForRole } from '../shared/ForRole.js';
import { useDistrict } from '../shared/use-district.js';
import { SignForDepartment } from './SignForDepartment.js';
import { ContractFacts } from './ContractFacts.js';
import { useNumbered } from './numbered.js';

/** One contract as the department and the auditor see it: its text is opened for a purpose. */
export function ContractPage() {
  const { t } = useTranslation('contract');
  const mayRead = hasRole(useSession(), 'department', 'auditor');
  if (!mayRead)
    return (
      <Page title={t('page.title')}>
        <Empty text={t('office.others')} />
      </Page>
    );
  return <Contract />;
}

function Contract() {
  const { t } = useTranslation('contract');
  const districtId = useDistrict();
  const { childId = '', contractId = '' } = useParams({ strict: false });
  const path = { childId, contractId };
  const numbered = useNumbered(districtId, contractId);
  const contract = numbered.data?.items.find((one) => one.contractId === contractId);
  const waits = contract?.phase === 'drafted' && contract.parties.some(({ party, signed }) => party === 'department' && !signed);
  return (
    <Page title={t('page.title')}>
      <AnchorLink to="/department/$districtId/contracts" params={{ districtId }}>
        {t('page.back-office')}
      </AnchorLink>
      <Section title={t('about.title')}>
        <Answer query={numbered} lines={3}>
          {() => (contract === undefined ? <Empty text={t('find.none')} /> : <ContractFacts contract={contract} />)}
        </Answer>
      </Section>
      <Section title={t('text.title')}>
        <Opened label={t('text.open')} purpose="enrolment">
          {(purpose) => (
            <Stack>
              <ReadText path={path} purpose={purpose} />
              {waits && (
                <ForRole role="department">
                  <SignForDepartment path={path} />
                </ForRole>
              )}
            </Stack>
          )}
        </Opened>
      </Section>
      <Section title={t('signatures.title')}>
        <Signatures path={path} />
      </Section>
      <Section title={t('papers.title')}>
        <Papers path={path} mayCheck={false} />
      </Section>
    </Page>
  );
}
