import { useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/Answer.js';
import { Empty } from '../../ui/Empty.js';
import { Loading } from '../../ui/Loading.js';
import { Page } from '../../ui/Page.js';
import { ReceiptSection } from '../../receipt/ReceiptSection.js';
import type { Child } from '../records.js';
import { Reinstatements } from '../reinstatement/Reinstatements.js';
import { CurrentRefusals } from '../refusals/CurrentRefusals.js';
import { useAge } from '../use-age.js';
import { Applied } from './Applied.js';
import { ChangeAnnouncement } from './ChangeAnnouncement.js';
import { GuardianRequests } from './GuardianRequests.js';
import { ProposedEnding } from './ProposedEnding.js';
import { SituationView } from './SituationView.js';
import { type KnownChild, useChild, useChildRecord } from './use-child.js';
import { ButtonLink } from '../../ui/links.js';
import { VoucherPanel } from '../../voucher/VoucherPanel.js';

/** Where one child stands, and what its guardian can do about it. */
export function ChildPage() {
  const { t } = useTranslation('parent');
  const { childId } = useParams({ strict: false }) as { readonly childId: string };
  const record = useChildRecord(childId);
  if (record.data === null) {
    return (
      <Page title={t('child.unknown')}>
        <Empty text={t('child.unknown-text')}>
          <ButtonLink to="/my" variant="light">
            {t('to-children')}
          </ButtonLink>
        </Empty>
      </Page>
    );
  }
  return <Answer query={record}>{(child) => <OfChild child={child} />}</Answer>;
}

function OfChild({ child }: { readonly child: Child }) {
  const ageOf = useAge();
  const known = useChild(child.childId);
  const { applied } = useSearch({ strict: false });
  return (
    <Page
      title={child.name}
      lead={ageOf(child.birthDate)}
      actions={known.data === undefined ? undefined : <Places child={child} known={known.data} />}
    >
      <GuardianRequests child={child} />
      {known.data === undefined ? (
        <Answer query={known}>{() => <Loading />}</Answer>
      ) : (
        <>
          <ChangeAnnouncement situation={known.data.situation} today={known.data.today} />
          {applied === true && known.data.situation.kind === 'waiting' && <Applied application={known.data.situation.application} />}
          <ProposedEnding application={known.data.application} voucher={known.data.voucher} />
          <CurrentRefusals childId={child.childId} known={known.data} />
          <SituationView child={child} known={known.data} />
          <Reinstatements childId={child.childId} />
          {known.data.voucher !== undefined && known.data.voucher.phase !== 'none' && (
            <VoucherPanel voucher={known.data.voucher} today={known.data.today} />
          )}
          {known.data.application?.applicationId !== undefined && <ReceiptSection childId={child.childId} />}
        </>
      )}
    </Page>
  );
}

function Places({ child: { childId }, known: { contracts, today } }: { readonly child: Child; readonly known: KnownChild }) {
  const { t } = useTranslation('parent');
  const hasAttended = contracts.some(({ phase }) => phase === 'enrolled' || phase === 'left' || phase === 'transferred');
  return (
    <>
      {hasAttended && (
        <ButtonLink to="/my/children/$childId/months/$month" params={{ childId, month: today.slice(0, 7) }} variant="light">
          {t('to-month')}
        </ButtonLink>
      )}
      <ButtonLink to="/my/children/$childId/history" params={{ childId }} variant="light">
        {t('to-history')}
      </ButtonLink>
    </>
  );
}
