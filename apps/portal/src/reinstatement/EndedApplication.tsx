import { Button, Paper, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { applicationNumber } from '../words/application-number.js';
import { useFormat } from '../words/use-format.js';
import { AskForm } from './AskForm.js';
import { type Ended, endingWord } from './types.js';

interface EndedApplicationProps {
  readonly childId: string;
  readonly ended: Ended;
  /** On the button that opens the form. */
  readonly label: string;
  readonly children?: ReactNode;
}

/** One that is over: which, since when and why, and the way to ask for it back. */
export function EndedApplication({ childId, ended, label, children }: EndedApplicationProps) {
  const { t } = useTranslation('reinstatement');
  const format = useFormat();
  const [isAsking, { open, close }] = useDisclosure(false);
  const { applicationId, submittedAt, endedAt, reason } = ended;
  return (
    <Paper withBorder p="sm">
      <Stack gap="xs">
        <Text fw={600}>{t('ended', { number: applicationNumber(applicationId), submitted: format.moment(submittedAt) })}</Text>
        <Text>
          {t('ended.at', { moment: format.moment(endedAt) })}. {t(endingWord(reason))}
        </Text>
        {children}
        {isAsking ? (
          <AskForm childId={childId} applicationId={applicationId} close={close} />
        ) : (
          <Button variant="light" style={{ alignSelf: 'flex-start' }} onClick={open}>
            {label}
          </Button>
        )}
      </Stack>
    </Paper>
  );
}
