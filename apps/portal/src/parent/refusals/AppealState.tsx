import { Button, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../api/clock.js';
import { Deadline } from '../../ui/Deadline.js';
import { Status } from '../../ui/Status.js';
import type { Refusal } from '../records.js';
import { AppealForm } from './AppealForm.js';
import { Quote } from '../../ui/written/Quote.js';
import { mayAppeal } from './refusals.js';

/** Whether the department was asked, until when it answers, and what it said. */
export function AppealState({ refusal }: { readonly refusal: Refusal }) {
  const { t } = useTranslation('parent');
  const { appeal, appealText, decisionText, decideBy, anewContractId } = refusal;
  if (appeal === 'none') return <MayAppeal refusal={refusal} />;
  return (
    <Stack gap="sm" align="flex-start">
      {appeal === 'open' && <Status tone="waiting">{t('appeal.open')}</Status>}
      {appeal === 'granted' && <Status tone="good">{t('appeal.granted')}</Status>}
      {appeal === 'upheld' && <Status tone="bad">{t('appeal.upheld')}</Status>}
      {appeal === 'open' && decideBy !== undefined && (
        <Text>
          {t('appeal.decides')} <Deadline at={decideBy} />
        </Text>
      )}
      {appeal === 'open' && <Text>{t('appeal.open-how')}</Text>}
      {appealText !== undefined && appealText !== '' && <Quote label={t('appeal.your-words')} text={appealText} />}
      {decisionText !== undefined && decisionText !== '' && <Quote label={t('appeal.answer')} text={decisionText} />}
      {appeal === 'granted' && <Text>{t(anewContractId === undefined ? 'appeal.granted-gone' : 'appeal.granted-anew')}</Text>}
      {appeal === 'upheld' && <Text>{t('appeal.upheld-how')}</Text>}
    </Stack>
  );
}

function MayAppeal({ refusal }: { readonly refusal: Refusal }) {
  const { t } = useTranslation('parent');
  const now = useNow();
  const [isWriting, { open, close }] = useDisclosure(false);
  if (now === undefined) return null;
  if (!mayAppeal(refusal, now.toISOString())) return <Text size="sm">{t('appeal.too-late')}</Text>;
  return (
    <>
      <Text>
        {t('appeal.may')} <Deadline at={refusal.appealBy} />
      </Text>
      {isWriting ? (
        <AppealForm refusal={refusal} close={close} />
      ) : (
        <Button variant="light" style={{ alignSelf: 'flex-start' }} onClick={open}>
          {t('appeal.open-form')}
        </Button>
      )}
    </>
  );
}
