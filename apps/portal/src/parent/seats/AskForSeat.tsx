import { Alert, Button, Group as Row, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import { type Keyed, useCommand } from '../../api/command.js';
import { isRefused } from '../../api/problem.js';
import { Deadline } from '../../ui/Deadline.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { useFormat } from '../../words/use-format.js';
import { usePlaceNames } from '../../words/names.js';
import { addDays } from '../month/calendar.js';
import { BringPaper } from '../papers/BringPaper.js';
import { useKindergartenNames, usePlaceWords } from '../places.js';
import type { Group } from '../records.js';
import { JoinButton } from '../waits/JoinButton.js';
import { type Search, moveDay } from './search.js';

/** How long it holds is the region's, and told where it is brought in vain. */
const CONCLUSION = { kind: 'special-need-conclusion', status: 'missing', ofEverybody: false, validCalendarDays: 0 } as const;

interface AskForSeatProps {
  readonly childId: string;
  readonly search: Search;
  /** Where the seat is. */
  readonly districtId: string;
  readonly group: Pick<Group, 'groupId' | 'kindergartenId' | 'ageGroup' | 'language' | 'stayHours'>;
  /** As it was looked for; empty is as soon as may be. */
  readonly from: string;
  readonly today: string;
  readonly close: () => void;
}

interface Wanted {
  readonly groupId: string;
  /** Empty: the next working day, which the kindergartens' service knows. */
  readonly firstDay: string;
}

/** Asked once, clearly: which group, from when, and how long the seat is held. */
export function AskForSeat({ childId, search, districtId, group, from, today, close }: AskForSeatProps) {
  const { t } = useTranslation(['parent', 'common']);
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const words = usePlaceWords();
  const nameOf = useKindergartenNames(districtId);
  const isMove = search.purpose === 'move';
  const [firstDay, setFirstDay] = useState(isMove && from === '' ? moveDay(today) : from);
  const params = { path: { childId } };
  const ask = useCommand(
    ({ groupId, firstDay: day }: Wanted, headers: Keyed) =>
      isMove
        ? client.POST('/api/v1/children/{childId}/transfers', { params, body: { groupId, firstDay: day }, headers })
        : client.POST('/api/v1/children/{childId}/contracts', { params, body: { groupId, ...(day === '' ? {} : { from: day }) }, headers }),
    { onDone: () => navigate({ to: '/my/children/$childId', params: { childId } as never }) },
  );
  const send = () =>
    ask.mutate(
      { groupId: group.groupId, firstDay },
      // Somebody else was there first: what is still free is asked anew.
      { onError: (error) => void (isRefused(error, 'enrolment.seat-gone') && queryClient.invalidateQueries()) },
    );
  const isGone = isRefused(ask.error, 'enrolment.seat-gone');
  return (
    <Modal opened onClose={close} title={t('ask.title')} centered closeButtonProps={{ 'aria-label': t('common:close') }}>
      <Stack>
        <div>
          <Text fw={600}>{nameOf(group.kindergartenId)}</Text>
          <Text>{words.group(group)}</Text>
        </div>
        <TextInput
          type="date"
          label={t('ask.first-day')}
          description={isMove ? t('ask.first-day-move') : t('ask.first-day-hint')}
          min={isMove ? addDays(today, 1) : today}
          value={firstDay}
          onChange={({ currentTarget }) => setFirstDay(currentTarget.value)}
        />
        {districtId !== search.districtId && <OtherDistrict districtId={districtId} from={search.districtId} firstDay={firstDay} />}
        {search.contractBy === undefined ? (
          <Text>{t('ask.held-move')}</Text>
        ) : (
          <Text>
            {t('ask.held')} <Deadline at={search.contractBy} />
          </Text>
        )}
        {ask.error !== null && <ErrorNotice error={ask.error} />}
        {isRefused(ask.error, 'enrolment.conclusion-needed') && (
          <BringPaper childId={childId} paper={CONCLUSION} today={today} close={() => ask.reset()} />
        )}
        {isGone && group.ageGroup === search.ageGroup && (
          <>
            <Text>{t('ask.wait')}</Text>
            <JoinButton
              childId={childId}
              kindergartenId={group.kindergartenId}
              language={group.language}
              name={nameOf(group.kindergartenId)}
              onDone={close}
            />
          </>
        )}
        <Row justify="flex-end">
          <Button variant="default" onClick={close}>
            {isGone ? t('ask.other') : t('common:go-back')}
          </Button>
          {!isGone && (
            <Button loading={ask.isPending} disabled={isMove && firstDay === ''} onClick={send}>
              {t('seats.ask')}
            </Button>
          )}
        </Row>
      </Stack>
    </Modal>
  );
}

/** Who pays, from which day, and what comes before there is anything to sign. */
function OtherDistrict({ districtId, from, firstDay }: { readonly districtId: string; readonly from: string; readonly firstDay: string }) {
  const { t } = useTranslation('parent');
  const names = usePlaceNames();
  const format = useFormat();
  const words = { district: names.district(districtId), before: names.district(from) };
  return (
    <Alert color="blue" title={t('ask.district-title', words)}>
      <Text>{firstDay === '' ? t('ask.district-pays', words) : t('ask.district-pays-from', { ...words, day: format.day(firstDay) })}</Text>
      <Text mt="xs">{t('ask.district-how', words)}</Text>
    </Alert>
  );
}
