import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Deadline } from '../../../ui/Deadline.js';
import { Facts } from '../../../ui/Facts.js';
import { Section } from '../../../ui/Section.js';
import { useFormat } from '../../../words/use-format.js';
import { usePlaceNames } from '../../../words/names.js';
import { PapersSection } from '../../papers/PapersSection.js';
import { useGroup, useKindergartenNames, usePlaceWords } from '../../places.js';
import type { Contract } from '../../records.js';
import { ReadAndSign } from './ReadAndSign.js';
import { SignatureVerdicts } from './SignatureVerdicts.js';
import { Signatures } from './Signatures.js';

interface ContractCardProps {
  readonly contract: Contract;
  readonly districtId: string | undefined;
  /** The kindergarten that the child moves from. */
  readonly movesFrom?: string | undefined;
  /** A half of an exchange of seats: another family signs the other. */
  readonly isExchange?: boolean;
}

/** What is agreed on, said plainly before it is signed; who has signed; the papers that the kindergarten asks for; and the way back. */
export function ContractCard({ contract, districtId, movesFrom, isExchange = false }: ContractCardProps) {
  const { t } = useTranslation('parent');
  const format = useFormat();
  const words = usePlaceWords();
  const places = usePlaceNames();
  const nameOf = useKindergartenNames(contract.districtId ?? districtId);
  const group = useGroup(contract);
  const { phase, signBy, from } = contract;
  const payer = contract.fromDistrictId === undefined ? undefined : contract.districtId;
  const title = movesFrom === undefined ? 'contract.title' : isExchange ? 'contract.exchange-title' : 'contract.move-title';
  return (
    <>
      <Section title={t(title)}>
        {phase === 'drafted' && signBy !== undefined && (
          <Text>
            {t('contract.sign-by')} <Deadline at={signBy} />
          </Text>
        )}
        {phase === 'requested' && (
          <Text>
            {payer === undefined ? t('contract.requested') : t('contract.requested-district', { district: places.district(payer) })}
          </Text>
        )}
        {phase === 'signed' && <Text>{t(isExchange ? 'contract.exchange-signed' : 'contract.signed')}</Text>}
        {isExchange && phase === 'drafted' && <Text>{t('contract.exchange-how')}</Text>}
        <Facts
          items={[
            movesFrom === undefined ? undefined : [t('contract.moves-from'), movesFrom],
            [t('enrolled.where'), nameOf(contract.kindergartenId)],
            [t('contract.number'), contract.number],
            group === undefined ? undefined : [t('enrolled.group'), words.group(group)],
            from === undefined ? undefined : [t('enrolled.from'), format.day(from)],
            [
              t('contract.who-pays'),
              payer === undefined ? t('contract.who-pays-value') : t('contract.who-pays-district', { district: places.district(payer) }),
            ],
            [t('contract.later'), t('contract.later-value')],
          ]}
        />
        {phase !== 'requested' && <Signatures contract={contract} />}
        {phase !== 'requested' && <SignatureVerdicts contract={contract} />}
        {phase === 'drafted' && <ReadAndSign contract={contract} kindergarten={nameOf(contract.kindergartenId)} isExchange={isExchange} />}
      </Section>
      {phase !== 'requested' && <PapersSection contract={contract} />}
    </>
  );
}
