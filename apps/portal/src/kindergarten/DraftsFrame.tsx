import { Alert, Stack } from '@mantine/core';
import { Outlet, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useOnline } from '../app/online.js';
import { useFormat } from '../words/use-format.js';
import type { Draft } from './day/draft.js';
import { useDrafts } from './day/draft-store.js';
import { useSendDrafts } from './day/send-drafts.js';
import { useHouse } from './shared/house.js';
import { useGroupName } from './shared/use-group-name.js';
import { AnchorLink } from '../ui/links.js';

/** Around all pages of a kindergarten: sends what was marked without a connection, and says what is not sent yet. */
export function DraftsFrame() {
  const { staffId } = useHouse();
  useSendDrafts(staffId);
  return (
    <Stack gap="lg">
      <KeptNotice staffId={staffId} />
      <Outlet />
    </Stack>
  );
}

function KeptNotice({ staffId }: { readonly staffId: string }) {
  const { t } = useTranslation('kindergarten');
  const online = useOnline();
  const { drafts, unreachable } = useDrafts(staffId);
  const here = useParams({ strict: false });
  // The page of the day itself says more.
  const elsewhere = drafts.filter(({ groupId, date }) => groupId !== here.groupId || date !== here.date);
  if (elsewhere.length === 0) return null;
  const offline = !online || unreachable;
  const waiting = elsewhere.filter(({ key, stopped }) => key !== undefined && stopped === undefined);
  const toDecide = elsewhere.filter((draft) => !waiting.includes(draft));
  return (
    <>
      {offline && waiting.length > 0 && (
        <Alert color="orange" role="status" title={t('drafts.offline', { count: waiting.length })}>
          <DraftLinks drafts={waiting} />
        </Alert>
      )}
      {toDecide.length > 0 && (
        <Alert color="orange" role="status" title={t('drafts.unfinished')}>
          <DraftLinks drafts={toDecide} />
        </Alert>
      )}
    </>
  );
}

function DraftLinks({ drafts }: { readonly drafts: readonly Draft[] }) {
  const { t } = useTranslation('kindergarten');
  const format = useFormat();
  const groupName = useGroupName();
  return (
    <Stack gap={4}>
      {drafts.map(({ groupId, date }) => (
        <AnchorLink
          key={`${groupId} ${date}`}
          c="gray.9"
          underline="always"
          to="/kindergarten/groups/$groupId/days/$date"
          params={{ groupId, date }}
        >
          {t('drafts.open', { group: groupName(groupId), day: format.shortDay(date) })}
        </AnchorLink>
      ))}
    </Stack>
  );
}
