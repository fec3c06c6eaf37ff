import { Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contract } from '../../records.js';
import { SignByAccount } from './SignByAccount.js';
import { SignByCms } from './SignByCms.js';
import { SignByCode } from './SignByCode.js';
import type { Way } from './ways.js';

const PANELS = { account: SignByAccount, 'one-time-code': SignByCode, cms: SignByCms } as const;

const WORDS = {
  account: ['contract.way-account', 'contract.way-account-how'],
  'one-time-code': ['contract.way-code', 'contract.way-code-how'],
  cms: ['contract.way-cms', 'contract.way-cms-how'],
} as const satisfies Record<Way, readonly [string, string]>;

/** The ways that count here, the simplest chosen; where there is but one, nobody is asked. */
export function SignWays({ contract, ways }: { readonly contract: Contract; readonly ways: readonly Way[] }) {
  const { t } = useTranslation('parent');
  const [chosen, setChosen] = useState(ways[0] ?? 'account');
  const Panel = PANELS[chosen];
  return (
    <Stack>
      {ways.length > 1 && (
        <Radio.Group size="md" label={t('contract.ways')} value={chosen} onChange={(way) => setChosen(way as Way)}>
          <Stack gap="sm" pt="xs">
            {ways.map((way) => (
              <Radio key={way} value={way} label={t(WORDS[way][0])} description={t(WORDS[way][1])} />
            ))}
          </Stack>
        </Radio.Group>
      )}
      <Panel contract={contract} />
    </Stack>
  );
}
