import { Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AskTwice } from '../../ui/AskTwice.js';
import { ForRole } from '../shared/ForRole.js';
import { type Live, REASON_WORDS, type Reason, WORDS } from './words.js';

interface Props<R extends Reason> {
  readonly live: Live;
  readonly reasons: readonly R[];
  readonly command: { readonly isPending: boolean; readonly isSuccess: boolean; readonly error: unknown };
  readonly onEnd: (reason: R, close: () => void) => void;
}

/** For what, and what follows from it. That false data were given one person can only propose. */
export function AskEnding<R extends Reason>({ live, reasons, command, onEnd }: Props<R>) {
  const { t } = useTranslation('department');
  const [reason, setReason] = useState('school' as R);
  const words = WORDS[live];
  const isProposal = reason === 'false-data';
  return (
    <ForRole role="department">
      <AskTwice
        label={t(words.end)}
        title={t(words.title)}
        consequence={
          <Stack component="span" gap="sm">
            <span>{t(words.text)}</span>
            <Radio.Group label={t('ending.reason')} value={reason} onChange={(chosen) => setReason(chosen as R)}>
              <Stack component="span" gap="xs" mt="xs">
                {reasons.map((one) => (
                  <Radio key={one} value={one} label={t(REASON_WORDS[one])} />
                ))}
              </Stack>
            </Radio.Group>
            <span>{t(isProposal ? words.two : reason === 'death' ? 'ending.silent' : 'ending.told')}</span>
          </Stack>
        }
        certainty={t('ending.certain')}
        command={command}
        onCertain={(close) => onEnd(reason, close)}
      />
      {command.isSuccess && <Text role="status">{t(isProposal ? 'ending.proposed-done' : words.done)}</Text>}
    </ForRole>
  );
}
