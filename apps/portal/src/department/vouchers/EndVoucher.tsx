import { Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { AskTwice } from '../../ui/AskTwice.js';
import { ForRole } from '../shared/ForRole.js';

const REASONS = ['death', 'school', 'age', 'false-data'] as const;
type Reason = (typeof REASONS)[number];

/** The department ends a voucher that lives; that false data were given it can only propose. */
export function EndVoucher({ childId }: { readonly childId: string }) {
  const { t } = useTranslation('department');
  const [reason, setReason] = useState<Reason>('school');
  const end = useCommand((body: { readonly reason: Reason }, headers) =>
    client.POST('/api/v1/children/{childId}/voucher/ending', { params: { path: { childId } }, body, headers }),
  );
  const isProposal = reason === 'false-data';
  return (
    <ForRole role="department">
      <AskTwice
        label={t('ending.end')}
        title={t('ending.title')}
        consequence={
          <Stack component="span" gap="sm">
            <span>{t('ending.text')}</span>
            <Radio.Group label={t('ending.reason')} value={reason} onChange={(chosen) => setReason(chosen as Reason)}>
              <Stack component="span" gap="xs" mt="xs">
                {REASONS.map((one) => (
                  <Radio key={one} value={one} label={t(`ending.${one}`)} />
                ))}
              </Stack>
            </Radio.Group>
            <span>{t(isProposal ? 'ending.two' : reason === 'death' ? 'ending.silent' : 'ending.told')}</span>
          </Stack>
        }
        certainty={t('ending.certain')}
        command={end}
        onCertain={(close) => end.mutate({ reason }, { onSuccess: close })}
      />
      {end.isSuccess && <Text role="status">{t(isProposal ? 'ending.proposed-done' : 'ending.done')}</Text>}
    </ForRole>
  );
}
