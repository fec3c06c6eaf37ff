import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { AskTwice } from '../../../ui/AskTwice.js';
import type { Contract } from '../../records.js';

interface GiveBackProps {
  readonly contract: Contract;
  readonly kindergarten: string;
  readonly isExchange: boolean;
}

/** The seat goes to others. */
export function GiveBack({ contract, kindergarten, isExchange }: GiveBackProps) {
  const { t } = useTranslation('parent');
  const { childId, contractId, transferFromContractId } = contract;
  const giveBack = useCommand((_: 'give-back', headers) =>
    client.DELETE('/api/v1/children/{childId}/contracts/{contractId}', { params: { path: { childId, contractId } }, headers }),
  );
  const consequence =
    transferFromContractId === undefined
      ? 'give-back.consequence'
      : isExchange
        ? 'give-back.consequence-exchange'
        : 'give-back.consequence-move';
  return (
    <AskTwice
      label={t('give-back.label')}
      title={t('give-back.title', { kindergarten })}
      consequence={t(consequence)}
      certainty={t('give-back.certain')}
      command={giveBack}
      onCertain={(close) => giveBack.mutate('give-back', { onSuccess: close })}
    />
  );
}
