import { Button, Paper, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { Deadline } from '../../ui/Deadline.js';
import { useFormat } from '../../words/use-format.js';
import { useBenefitNames } from '../../words/queue-rules.js';
import type { Benefit } from '../records.js';
import { BringDocument } from './BringDocument.js';

export const REFUSALS = {
  unreadable: 'benefit.refused-unreadable',
  'expired-document': 'benefit.refused-expired-document',
  'other-person': 'benefit.refused-other-person',
  'not-confirmed': 'benefit.refused-not-confirmed',
  'no-longer-entitled': 'benefit.refused-no-longer-entitled',
} as const;

interface OneBenefitProps {
  readonly childId: string;
  readonly benefit: Benefit;
}

/** One benefit, its state, and what comes next. */
export function OneBenefit({ childId, benefit }: OneBenefitProps) {
  const nameOf = useBenefitNames();
  return (
    <Paper withBorder p="sm">
      <Stack gap="xs">
        <Text fw={600}>{nameOf(benefit.code)}</Text>
        <StateOf childId={childId} benefit={benefit} />
      </Stack>
    </Paper>
  );
}

function StateOf({ childId, benefit }: OneBenefitProps) {
  const { t } = useTranslation('parent');
  const format = useFormat();
  const [isBringing, { open, close }] = useDisclosure(false);
  const { phase, awaits, proofDueAt, validUntil, reason = '' } = benefit;
  if (phase === 'verified') {
    return (
      <Text>{validUntil === undefined ? t('benefit.verified') : t('benefit.verified-until', { moment: format.moment(validUntil) })}</Text>
    );
  }
  if (phase === 'refused') return <Text>{t(reason in REFUSALS ? REFUSALS[reason as keyof typeof REFUSALS] : 'benefit.refused')}</Text>;
  if (phase === 'expired') return <Text>{t(reason === 'validity' ? 'benefit.over' : 'benefit.unproved')}</Text>;
  if (awaits === 'check') return <Text>{t('benefit.checking')}</Text>;
  return (
    <>
      <Text>
        {t('benefit.bring')} {proofDueAt !== undefined && <Deadline at={proofDueAt} />}
      </Text>
      <Text size="sm">{t('benefit.bring-or')}</Text>
      {isBringing ? (
        <BringDocument childId={childId} benefit={benefit} close={close} />
      ) : (
        <Button style={{ alignSelf: 'flex-start' }} onClick={open}>
          {t('benefit.add-document')}
        </Button>
      )}
    </>
  );
}
