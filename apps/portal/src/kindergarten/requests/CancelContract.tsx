import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { AskTwice } from '../../ui/AskTwice.js';
import { useHouse } from '../shared/house.js';
import type { Contract } from './contracts.js';

/** Gives the seat back before both have signed. */
export function CancelContract({ contract, name }: { readonly contract: Contract; readonly name: string }) {
  const { t } = useTranslation('kindergarten');
  const { kindergartenId } = useHouse();
  const { contractId, childId } = contract;
  const cancel = useCommand((_: undefined, headers) =>
    client.DELETE('/api/v1/kindergartens/{kindergartenId}/contracts/{contractId}', {
      params: { path: { kindergartenId, contractId } },
      body: { childId },
      headers,
    }),
  );
  return (
    <AskTwice
      label={t('requests.cancel')}
      title={t('requests.cancel-title')}
      consequence={t('requests.cancel-text', { name })}
      certainty={t('requests.cancel-certain')}
      command={cancel}
      onCertain={(close) => cancel.mutate(undefined, { onSuccess: close })}
    />
  );
}
