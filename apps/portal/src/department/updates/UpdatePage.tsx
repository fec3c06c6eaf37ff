import { Group } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { Answer } from '../../ui/Answer.js';
import { AskTwice } from '../../ui/AskTwice.js';
import { CommandButton } from '../../ui/CommandButton.js';
import { Empty } from '../../ui/Empty.js';
import { Page } from '../../ui/Page.js';
import { AnchorLink } from '../../ui/links.js';
import { PlanSection, type PlanQuery } from '../../updates/PlanSection.js';
import { UpdateStanding } from '../../updates/UpdateStanding.js';
import type { Update } from '../../updates/types.js';
import { useFormat } from '../../words/use-format.js';
import { ForRole, useIs } from '../shared/ForRole.js';
import { useDistrict } from '../shared/use-district.js';

const SHOWN_MAX = 100;

/** One update, from the dry run until it is done. */
export function UpdatePage() {
  const { t } = useTranslation('updates');
  const { day } = useFormat();
  const { epochId = '' } = useParams({ strict: false });
  const districtId = useDistrict();
  const params = { path: { districtId }, query: { limit: SHOWN_MAX } };
  const updates = api.useQuery('get', '/api/v1/districts/{districtId}/epochs', { params });
  const update = updates.data?.items.find((one) => one.epochId === epochId);
  const usePlan = (query: PlanQuery) =>
    api.useQuery('get', '/api/v1/districts/{districtId}/epochs/{epochId}/plan', { params: { path: { districtId, epochId }, query } });
  return (
    <Page title={update === undefined ? t('title') : t('one', { day: day(update.effectiveOn) })}>
      <AnchorLink to="/department/$districtId/updates" params={{ districtId }}>
        {t('back')}
      </AnchorLink>
      <Answer query={updates}>
        {() =>
          update === undefined ? (
            <Empty text={t('none')} />
          ) : (
            <>
              <UpdateStanding update={update}>{update.phase === 'previewed' && <Announcement update={update} />}</UpdateStanding>
              <PlanSection usePlan={usePlan} />
            </>
          )
        }
      </Answer>
    </Page>
  );
}

/** The second person says yes, and families are told; or the dry run is withdrawn. */
function Announcement({ update: { epochId, changed, leaving } }: { readonly update: Update }) {
  const { t } = useTranslation('updates');
  const params = { path: { epochId } };
  const announce = useCommand((_: 'announce', headers) => client.POST('/api/v1/epochs/{epochId}/announcement', { params, headers }));
  const cancel = useCommand((_: 'cancel', headers) => client.POST('/api/v1/epochs/{epochId}/cancellation', { params, headers }));
  const isDepartment = useIs('department');
  return (
    <Group>
      <ForRole role="approver" otherwise={t('announce.others')}>
        <AskTwice
          about="decision"
          label={t('announce')}
          title={t('announce.title')}
          consequence={t('announce.consequence', { count: changed + leaving })}
          certainty={t('announce.certain')}
          command={announce}
          onCertain={(close) => announce.mutate('announce', { onSuccess: close })}
        />
      </ForRole>
      {isDepartment && (
        <CommandButton variant="default" command={cancel} onClick={() => cancel.mutate('cancel')}>
          {t('cancel')}
        </CommandButton>
      )}
    </Group>
  );
}
