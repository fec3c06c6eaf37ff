import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api, client } from '../../api/client.js';
import { answerOf } from '../../api/command.js';
import { isProblem } from '../../api/problem.js';
import { useOnline } from '../../app/online.js';
import { monthOf } from '../shared/calendar.js';
import { childrenOn, marksOn } from '../shared/sheet.js';
import { type Draft, conflictsOf, isOnItsWay, requestOf, stoppedBy } from './draft.js';
import { draftOf, forget, foundUnreachable, keep, useDrafts } from './draft-store.js';

const TRY_AGAIN_MS = 10_000;

/** Sends what is finished as soon as there is a connection, wherever in the kindergarten's pages one is. */
export function useSendDrafts(staffId: string): void {
  const queryClient = useQueryClient();
  const online = useOnline();
  const { drafts } = useDrafts(staffId);
  const waiting = drafts.filter(isOnItsWay);
  const keys = waiting.map(({ key }) => key).join(' ');
  useEffect(() => {
    if (!online || keys === '') return undefined;
    const sendAll = (): void => waiting.forEach((draft) => void send(draft, queryClient));
    sendAll();
    // A phone may think it has a connection where nothing gets through.
    const timer = setInterval(sendAll, TRY_AGAIN_MS);
    return () => clearInterval(timer);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the keys say which drafts wait, and in what content
  }, [online, keys, queryClient]);
}

const inHand = new Set<string>();

async function send(draft: Draft, queryClient: QueryClient): Promise<void> {
  const key = draft.key ?? '';
  if (inHand.has(key)) return;
  inHand.add(key);
  try {
    await deliver(draft, queryClient);
    foundUnreachable(false);
  } catch (error) {
    if (!isProblem(error)) return foundUnreachable(true);
    // Not its fault: it waits for the next try, or for who signs in again.
    if (isPassing(error.status)) return void queryClient.invalidateQueries();
    if (isStill(draft)) keep(stoppedBy(draft, { because: 'refused', problem: error }));
  } finally {
    inHand.delete(key);
  }
}

const isPassing = (status: number): boolean => status === 401 || status === 408 || status === 429 || status >= 500;

/** It may have been changed while it was on its way. */
const isStill = (draft: Draft): boolean => draftOf(draft)?.key === draft.key;

async function deliver(draft: Draft, queryClient: QueryClient): Promise<void> {
  const { groupId, date } = draft;
  const path = { groupId, month: monthOf(date) };
  const before = await answerOf(client.GET('/api/v1/groups/{groupId}/sheets/{month}', { params: { path } }));
  const childIds = childrenOn(before, date);
  const shown = api.queryOptions('get', '/api/v1/groups/{groupId}/sheets/{month}', { params: { path } }).queryKey;
  if (!isStill(draft)) return;
  if (conflictsOf(draft, childIds, marksOn(before, date)).length > 0) {
    queryClient.setQueryData(shown, before);
    return keep(stoppedBy(draft, { because: 'conflict' }));
  }
  const after = await answerOf(
    client.PUT('/api/v1/groups/{groupId}/sheets/{month}/days/{date}', {
      params: { path: { ...path, date } },
      headers: { 'Idempotency-Key': draft.key ?? '' },
      body: requestOf(draft, childIds),
    }),
  );
  queryClient.setQueryData(shown, after);
  if (isStill(draft)) forget(draft);
  void queryClient.invalidateQueries();
}
