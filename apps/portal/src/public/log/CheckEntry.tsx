import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import { isIncluded } from './inclusion.js';
import type { FoundEntry, Head } from './log.js';

type Outcome = 'done' | 'wrong' | 'later' | 'impossible';

/** Has the reader's own browser compute whether the entry is under the signed digest. */
export function CheckEntry({ entry, head }: { readonly entry: FoundEntry; readonly head: Head | undefined }) {
  const { t } = useTranslation('log');
  const [outcome, setOutcome] = useState<Outcome>();
  const check = async (): Promise<void> => setOutcome(await outcomeOf(entry, head));
  return (
    <div role="status">
      {outcome === undefined ? (
        <Button variant="light" size="xs" onClick={() => void check()}>
          {t('check')}
        </Button>
      ) : (
        <Text size="sm" fw={600} c={outcome === 'done' ? 'teal.9' : outcome === 'wrong' ? 'red.9' : 'gray.7'}>
          {t(`check.${outcome}`)}
        </Text>
      )}
    </div>
  );
}

async function outcomeOf({ index, entry }: FoundEntry, head: Head | undefined): Promise<Outcome> {
  if (head === undefined || index >= head.size) return 'later';
  // Browsers compute digests only on pages that came over a safe way.
  if (!globalThis.isSecureContext) return 'impossible';
  const { size, root } = head;
  const { data } = await client.GET('/api/v1/log/inclusion', { params: { query: { index, size } } });
  return data !== undefined && (await isIncluded({ entry, index, size, root }, data.proof)) ? 'done' : 'wrong';
}
