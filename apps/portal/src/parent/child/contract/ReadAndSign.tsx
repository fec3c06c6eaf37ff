import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client.js';
import { Answer } from '../../../ui/Answer.js';
import type { Contract } from '../../records.js';
import { ContractText } from './ContractText.js';
import { GiveBack } from './GiveBack.js';
import { SignWays } from './SignWays.js';
import { waysOf } from './ways.js';

interface ReadAndSignProps {
  readonly contract: Contract;
  readonly kindergarten: string;
  readonly isExchange: boolean;
}

/** Read it, sign it, or give the seat back to others. */
export function ReadAndSign({ contract, kindergarten, isExchange }: ReadAndSignProps) {
  const { t } = useTranslation('parent');
  const { childId, contractId, guardianSigned, kindergartenSigned } = contract;
  const text = api.useQuery('get', '/api/v1/children/{childId}/contracts/{contractId}/text', { params: { path: { childId, contractId } } });
  return (
    <>
      <Answer query={text}>
        {(read) => (
          <>
            <ContractText contract={contract} text={read} />
            {guardianSigned ? (
              <Text>{kindergartenSigned ? t('contract.wait-department') : t('contract.wait', { kindergarten })}</Text>
            ) : (
              <SignWays key={waysOf(read).join()} contract={contract} ways={waysOf(read)} />
            )}
          </>
        )}
      </Answer>
      <GiveBack contract={contract} kindergarten={kindergarten} isExchange={isExchange} />
    </>
  );
}
