import { Select, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { AskTwice } from '../../ui/AskTwice.js';
import { ForRole } from '../shared/ForRole.js';
import { ROLLBACK_REASONS, type RollbackReason } from './phases.js';

const REASONS = Object.keys(ROLLBACK_REASONS) as RollbackReason[];

/** Takes back what still waits as it was brought over. */
export function RollBack({ importId }: { readonly importId: string }) {
  const { t } = useTranslation('department');
  const [reason, setReason] = useState<RollbackReason>();
  const rollBack = useCommand((body: { readonly reason: RollbackReason }, headers) =>
    client.POST('/api/v1/imports/{importId}/rollback', { params: { path: { importId } }, body, headers }),
  );
  return (
    <ForRole role="approver">
      <Stack gap="xs" align="flex-start">
        <Select
          label={t('import.reason')}
          placeholder={t('import.reason-choose')}
          data={REASONS.map((value) => ({ value, label: t(ROLLBACK_REASONS[value]) }))}
          value={reason ?? null}
          onChange={(next) => setReason(REASONS.find((one) => one === next))}
        />
        {reason !== undefined && (
          <AskTwice
            label={t('import.roll-back')}
            title={t('import.roll-back-title')}
            consequence={t('import.roll-back-consequence')}
            certainty={t('import.roll-back-certainty')}
            command={rollBack}
            onCertain={(close) => rollBack.mutate({ reason }, { onSuccess: close })}
          />
        )}
      </Stack>
    </ForRole>
  );
}
