import { Button, Group, Paper, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import { useToday } from '../../api/clock.js';
import { useCommand } from '../../api/command.js';
import { Deadline } from '../../ui/Deadline.js';
import { FormEnd } from '../../ui/FormEnd.js';
import { OpenScan } from '../../ui/written/OpenScan.js';
import { applicationNumber } from '../../words/application-number.js';
import { useFormat } from '../../words/use-format.js';
import { useBenefitNames, useQueueRules } from '../../words/queue-rules.js';
import { ForRole } from '../shared/ForRole.js';
import type { BenefitClaim } from '../shared/types.js';

const REASONS = {
  unreadable: 'benefits.reason-unreadable',
  'expired-document': 'benefits.reason-expired-document',
  'other-person': 'benefits.reason-other-person',
  'not-confirmed': 'benefits.reason-not-confirmed',
  'no-longer-entitled': 'benefits.reason-no-longer-entitled',
} as const;
type Reason = keyof typeof REASONS;

/** One claim: what proves it, by when it is due, and the two answers to it. */
export function ClaimCard({ claim }: { readonly claim: BenefitClaim }) {
  const { t } = useTranslation('department');
  const format = useFormat();
  const nameOf = useBenefitNames();
  const { applicationId, benefit } = claim;
  const { code, documentId, issuedOn, proofDueAt, awaits } = benefit;
  const [answering, setAnswering] = useState<'verify' | 'refuse'>();
  return (
    <Paper withBorder p="sm">
      <Stack gap="xs">
        {proofDueAt !== undefined && <Deadline at={proofDueAt} />}
        <Text fw={600}>{nameOf(code)}</Text>
        <Text size="sm">{t('benefits.application', { number: applicationNumber(applicationId) })}</Text>
        {issuedOn !== undefined && <Text size="sm">{t('benefits.issued-on', { day: format.day(issuedOn) })}</Text>}
        {documentId === undefined ? (
          <Text size="sm">{awaits === 'check' ? t('benefits.in-database') : t('benefits.no-document')}</Text>
        ) : (
          <ForRole role="department">
            <OpenScan href={`/api/v1/documents/${documentId}?purpose=benefit-check`} />
          </ForRole>
        )}
        <ForRole role="department" otherwise={t('benefits.others')}>
          {answering === undefined && (
            <Group>
              <Button onClick={() => setAnswering('verify')}>{t('benefits.verify')}</Button>
              <Button variant="default" onClick={() => setAnswering('refuse')}>
                {t('benefits.refuse')}
              </Button>
            </Group>
          )}
          {answering === 'verify' && <Verify claim={claim} close={() => setAnswering(undefined)} />}
          {answering === 'refuse' && <Refuse claim={claim} close={() => setAnswering(undefined)} />}
        </ForRole>
      </Stack>
    </Paper>
  );
}

interface AnswerProps {
  readonly claim: BenefitClaim;
  readonly close: () => void;
}

/** Proved; for what runs out, until when. A paper shown at the desk goes by its number. */
function Verify({ claim: { childId, benefit }, close }: AnswerProps) {
  const { t } = useTranslation('department');
  const today = useToday();
  const { data: rules } = useQueueRules();
  const [seen, setSeen] = useState({ documentId: '', issuedOn: '', validUntilDate: '' });
  const kind = rules?.benefits.find((one) => one.code === benefit.code)?.proof;
  const isPaperShown = benefit.documentId === undefined && kind !== 'state-database';
  const verify = useCommand(
    (typed: typeof seen, headers) =>
      client.POST('/api/v1/children/{childId}/benefits/{claimId}/verification', {
        params: { path: { childId, claimId: benefit.claimId } },
        body: Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== '')),
        headers,
      }),
    { onDone: close },
  );
  const set = (more: Partial<typeof seen>) => setSeen({ ...seen, ...more });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        verify.mutate(seen);
      }}
    >
      <Stack maw={460}>
        {isPaperShown && (
          <TextInput
            label={t('benefits.paper')}
            description={t('benefits.paper-hint')}
            maxLength={80}
            value={seen.documentId}
            onChange={({ currentTarget }) => set({ documentId: currentTarget.value.trim() })}
          />
        )}
        {isPaperShown && kind === 'workplace-certificate' && (
          <TextInput
            type="date"
            label={t('benefits.paper-issued')}
            max={today}
            value={seen.issuedOn}
            onChange={({ currentTarget }) => set({ issuedOn: currentTarget.value })}
          />
        )}
        {kind !== 'workplace-certificate' && (
          <TextInput
            type="date"
            label={t('benefits.valid-until')}
            description={t('benefits.valid-until-hint')}
            min={today}
            value={seen.validUntilDate}
            onChange={({ currentTarget }) => set({ validUntilDate: currentTarget.value })}
          />
        )}
        <FormEnd command={verify} label={t('benefits.verify')} cancel={close} />
      </Stack>
    </form>
  );
}

function Refuse({ claim: { childId, benefit }, close }: AnswerProps) {
  const { t } = useTranslation('department');
  const [reason, setReason] = useState<Reason | ''>('');
  const [isUnsaid, { open: say, close: said }] = useDisclosure(false);
  const refuse = useCommand(
    (body: { readonly reason: Reason }, headers) =>
      client.POST('/api/v1/children/{childId}/benefits/{claimId}/refusal', {
        params: { path: { childId, claimId: benefit.claimId } },
        body,
        headers,
      }),
    { onDone: close },
  );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (reason === '') say();
        else refuse.mutate({ reason });
      }}
    >
      <Stack maw={460}>
        <Radio.Group
          size="md"
          label={t('benefits.reason')}
          description={t('benefits.reason-hint')}
          error={isUnsaid && t('benefits.reason-missing')}
          value={reason}
          onChange={(chosen) => {
            said();
            setReason(chosen as Reason);
          }}
        >
          <Stack gap="sm" pt="xs">
            {Object.entries(REASONS).map(([code, label]) => (
              <Radio key={code} value={code} label={t(label)} />
            ))}
          </Stack>
        </Radio.Group>
        <FormEnd command={refuse} label={t('benefits.refuse')} cancel={close} />
      </Stack>
    </form>
  );
}
