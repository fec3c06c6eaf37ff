import { Stack } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { Opened } from '../../ui/written/Opened.js';
import { Papers } from '../../contract/Papers.js';
import { ReadText } from '../../contract/ReadText.js';
import { RefusalFacts } from '../../contract/RefusalFacts.js';
import { Signatures } from '../../contract/Signatures.js';
import { WrittenWords } from '../../contract/WrittenWords.js';
import { Answer } from '../../ui/Answer.js';
import { Empty } from '../../ui/Empty.js';
import { Page } from '../../ui/Page.js';
import { Section } from '../../ui/Section.js';
import { AnchorLink } from '../../ui/links.js';
import { ContractCard } from '../requests/ContractCard.js';
import { RefuseFamily } from '../requests/RefuseFamily.js';
import type { Contract } from '../requests/contracts.js';
import { NamesNotice } from '../shared/NamesNotice.js';
import { useChildNames } from '../shared/child-names.js';
import { useHouse } from '../shared/house.js';
import { SignSection } from './SignSection.js';
import { useContract } from './use-contract.js';

/** One contract: its papers, its text, who signs it, and the way to say no. */
export function ContractPage() {
  const { t } = useTranslation('contract');
  const { contractId = '' } = useParams({ strict: false });
  const { isHead } = useHouse();
  const found = useContract(contractId);
  return (
    <Page title={t('page.title')}>
      <AnchorLink to="/kindergarten/requests">{t('page.back')}</AnchorLink>
      <Answer query={found}>
        {({ contract }) => (contract === undefined ? <Empty text={t('page.unknown')} /> : <Found contract={contract} isHead={isHead} />)}
      </Answer>
    </Page>
  );
}

function Found({ contract, isHead }: { readonly contract: Contract; readonly isHead: boolean }) {
  const { t } = useTranslation('contract');
  const { childId, contractId, phase, kindergartenSigned, cause } = contract;
  const names = useChildNames([childId], { purpose: 'enrolment', work: contractId });
  const path = { childId, contractId };
  const isToSign = phase === 'drafted' && !kindergartenSigned;
  const isPending = phase === 'requested' || phase === 'drafted' || phase === 'signed';
  return (
    <Answer query={names}>
      {(known) => {
        const name = known[childId] ?? '…';
        return (
          <Stack>
            <ContractCard contract={contract} name={name} isOpen />
            <NamesNotice purpose="enrolment" />
            {cause === 'kindergarten' && <RefusedSection path={path} />}
            {isPending && (
              <Section title={t('papers.title')}>
                <Papers path={path} mayCheck={isHead} />
              </Section>
            )}
            <Section title={t('text.title')}>
              {isToSign ? (
                <ReadText path={path} purpose="enrolment" />
              ) : (
                <Opened label={t('text.open')} purpose="enrolment">
                  {(purpose) => <ReadText path={path} purpose={purpose} />}
                </Opened>
              )}
            </Section>
            <Section title={t('signatures.title')}>
              <Signatures path={path} />
              {isToSign && isHead && <SignSection contract={contract} name={name} />}
            </Section>
            {phase === 'drafted' && isHead && (
              <Section title={t('refuse.title')}>
                <RefuseFamily contract={contract} name={name} />
              </Section>
            )}
          </Stack>
        );
      }}
    </Answer>
  );
}

function RefusedSection({ path }: { readonly path: { readonly childId: string; readonly contractId: string } }) {
  const { t } = useTranslation('contract');
  const refusal = api.useQuery('get', '/api/v1/children/{childId}/contracts/{contractId}/refusal', { params: { path } });
  return (
    <Section title={t('refusal.title')}>
      <Answer query={refusal} lines={2}>
        {(found) => (
          <Stack>
            <RefusalFacts refusal={found} />
            <WrittenWords path={path} />
          </Stack>
        )}
      </Answer>
    </Section>
  );
}
