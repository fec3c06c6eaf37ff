import { Group, Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useToday } from '../../api/clock.js';
import { hasRole, useSession } from '../../api/session.js';
import { Empty } from '../../ui/Empty.js';
import { Deadline } from '../../ui/Deadline.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { Loading } from '../../ui/Loading.js';
import { Section } from '../../ui/Section.js';
import { Status } from '../../ui/Status.js';
import { useToSign } from '../contracts/to-sign.js';
import { useProposed } from '../endings/use-proposed.js';
import { useSheets, useStatements } from '../shared/use-pages.js';
import { type Office, type Task, tasksOf } from './tasks.js';
import { AnchorLink } from '../../ui/links.js';

const SHOWN_MAX = 100;

/** What waits for somebody now; whoever looks sees at once which of it is theirs. */
export function Tasks({ districtId }: { readonly districtId: string }) {
  const { t } = useTranslation('department');
  const { office, error } = useOffice(districtId);
  return (
    <Section title={t('tasks.title')}>
      {error !== undefined ? (
        <ErrorNotice error={error} />
      ) : office === undefined ? (
        <Loading />
      ) : (
        <List tasks={tasksOf(office)} districtId={districtId} />
      )}
    </Section>
  );
}

function useOffice(districtId: string): { readonly office: Office | undefined; readonly error: unknown } {
  const session = useSession();
  const today = useToday();
  const mayCall = hasRole(session, 'department', 'auditor');
  const iterations = api.useQuery('get', '/api/v1/iterations', { params: { query: { districtId, limit: 5 } } });
  const calls = api.useQuery('get', '/api/v1/calls', { params: { query: { districtId, limit: SHOWN_MAX } } }, { enabled: mayCall });
  const inDistrict = { params: { path: { districtId }, query: { limit: SHOWN_MAX } } };
  const appeals = api.useQuery('get', '/api/v1/districts/{districtId}/appeals', inDistrict, { enabled: mayCall });
  const mayPutBack = hasRole(session, 'department', 'approver', 'auditor');
  const reinstatements = api.useQuery('get', '/api/v1/districts/{districtId}/reinstatements', inDistrict, { enabled: mayPutBack });
  const endings = useProposed(districtId, { enabled: mayPutBack });
  const toSign = useToSign(districtId);
  const closed = useSheets(districtId, 'closed');
  const open = useSheets(districtId, 'open');
  const statements = useStatements(districtId);
  const registers = api.useQuery('get', '/api/v1/districts/{districtId}/registers', { params: { path: { districtId } } });
  const error = [iterations, calls, appeals, reinstatements, endings, toSign, closed, open, statements, registers]
    .map((query): unknown => query.error)
    .find((one) => one !== null && one !== undefined);
  const there = today !== undefined && iterations.data && closed.data && open.data && statements.data && registers.data;
  if (!there || (mayCall && !(calls.data && appeals.data && toSign.data)) || (mayPutBack && !(reinstatements.data && endings.data)))
    return { office: undefined, error };
  const office = {
    ...{ iterations: iterations.data.items, calls: calls.data?.items.length ?? 0, closed: closed.data, open: open.data },
    ...{ appeals: appeals.data?.items.length ?? 0, contractsToSign: toSign.data?.items.length ?? 0 },
    reinstatements: reinstatements.data?.items ?? [],
    endings: endings.data ?? [],
    ...{ statements: statements.data, registers: registers.data.items, today },
  };
  return { office, error: undefined };
}

const WORDS = {
  'approve-iteration': 'task.approve-iteration',
  'iteration-runs': 'task.iteration-runs',
  call: 'task.call',
  'decide-appeal': 'task.decide-appeal',
  'propose-reinstatement': 'task.propose-reinstatement',
  'decide-reinstatement': 'task.decide-reinstatement',
  'decide-ending': 'task.decide-ending',
  'sign-contract': 'task.sign-contract',
  'accept-sheet': 'task.accept-sheet',
  'late-sheet': 'task.late-sheet',
  draft: 'task.draft',
  'approve-register': 'task.approve-register',
  send: 'task.send',
  settle: 'task.settle',
} as const satisfies Record<Task['kind'], string>;

const WHO = { department: 'who.department', approver: 'who.approver', finance: 'who.finance' } as const;

function List({ tasks, districtId }: { readonly tasks: readonly Task[]; readonly districtId: string }) {
  const { t } = useTranslation('department');
  const session = useSession();
  if (tasks.length === 0) return <Empty text={t('tasks.none')} />;
  return (
    <Stack gap="xs" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
      {tasks.map((task) => {
        const { kind, count, role, page, id, by } = task;
        const isMine = role !== undefined && hasRole(session, role);
        const who = role === 'department' || role === 'approver' || role === 'finance' ? t(WHO[role]) : undefined;
        return (
          <Paper key={kind} component="li" withBorder p="sm">
            <Group justify="space-between" gap="xs">
              <Stack gap={0}>
                <AnchorLink to={`/department/${districtId}/${page}${id === undefined ? '' : `/${id}`}`} fw={600} py={10}>
                  {t(WORDS[kind], { count })}
                </AnchorLink>
                {by !== undefined && <Deadline at={by} />}
                {!isMine && who !== undefined && (
                  <Text size="sm" c="gray.8">
                    {t('tasks.by', { who })}
                  </Text>
                )}
              </Stack>
              {isMine && <Status tone="urgent">{t('tasks.mine')}</Status>}
            </Group>
          </Paper>
        );
      })}
    </Stack>
  );
}
