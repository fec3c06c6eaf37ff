import { Button, Paper, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { applicationNumber } from '../words/application-number.js';
import { useFormat } from '../words/use-format.js';
import { AskForm, type AskWords } from './AskForm.js';
import { type Ended, type Word, endingWord } from './types.js';

interface EndedApplicationProps {
  readonly childId: string;
  readonly ended: Ended;
  /** The form, and what is on the button that opens it; absent where the rules would refuse. */
  readonly ask: { readonly label: Word; readonly words: AskWords } | undefined;
  readonly children?: ReactNode;
}

/** One that is over: which, since when and why, and the way to ask for it back. */
export function EndedApplication({ childId, ended, ask, children }: EndedApplicationProps) {
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
        {ask !== undefined &&
          (isAsking ? (
            <AskForm childId={childId} applicationId={applicationId} words={ask.words} close={close} />
          ) : (
            <Button variant="light" style={{ alignSelf: 'flex-start' }} onClick={open}>
              {t(ask.label)}
            </Button>
          ))}
      </Stack>
    </Paper>
  );
}
