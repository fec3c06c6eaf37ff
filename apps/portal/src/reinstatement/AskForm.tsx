import { NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client.js';
import { type Keyed, useCommand } from '../api/command.js';
import { TellForm, type Told } from '../ui/forms/TellForm.js';
import { withScan } from '../ui/forms/put-scan.js';
import type { Cause, Word } from './types.js';

/** The same form speaks to a family in one way and to an official in another. */
export interface AskWords {
  /** What comes of it. */
  readonly how: readonly Word[];
  readonly cause: Word;
  /** Those that may be chosen. */
  readonly causes: Readonly<Partial<Record<Cause, Word>>>;
  readonly text: Word;
  readonly hint: Word;
  readonly missing: Word;
  readonly paper: Word;
  readonly send: Word;
}

interface AskFormProps {
  readonly childId: string;
  readonly applicationId: string;
  readonly words: AskWords;
  readonly close: () => void;
}

/** What went wrong, in a word and in one's own words, and a paper that shows it. */
export function AskForm({ childId, applicationId, words, close }: AskFormProps) {
  const { t } = useTranslation('reinstatement');
  const causes = Object.entries(words.causes) as [Cause, Word][];
  const [only] = causes.length === 1 ? causes.map(([one]) => one) : [];
  const [cause, setCause] = useState<Cause | ''>(only ?? '');
  const ask = useCommand(
    ({ file, ...asked }: Told & { readonly cause: Cause }, headers: Keyed) =>
      withScan({ childId, file, purpose: 'appeal' }, headers, (paper) =>
        client.POST('/api/v1/children/{childId}/reinstatements', {
          params: { path: { childId } },
          body: { applicationId, ...asked, ...paper },
          headers,
        }),
      ),
    { onDone: close },
  );
  return (
    <TellForm
      words={{ text: t(words.text), hint: t(words.hint), missing: t(words.missing), paper: t(words.paper), send: t(words.send) }}
      isWhole={cause !== ''}
      command={ask}
      onTell={(told) => cause !== '' && ask.mutate({ ...told, cause })}
      cancel={close}
    >
      {(isTried) => (
        <>
          {words.how.map((one) => (
            <Text key={one} size="sm">
              {t(one)}
            </Text>
          ))}
          {only === undefined && (
            <NativeSelect
              size="md"
              label={t(words.cause)}
              data={[{ value: '', label: '' }, ...causes.map(([value, word]) => ({ value, label: t(word) }))]}
              value={cause}
              onChange={({ currentTarget }) => setCause(currentTarget.value as Cause | '')}
              error={isTried && cause === '' && t('cause-missing')}
            />
          )}
        </>
      )}
    </TellForm>
  );
}
