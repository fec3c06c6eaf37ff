import { useTranslation } from 'react-i18next';
import { PartiesSigned } from '../../contract/PartiesSigned.js';
import { PHASE_WORDS } from '../../contract/phase-words.js';
import type { Contract } from '../../contract/types.js';
import { Deadline } from '../../ui/Deadline.js';
import { Facts } from '../../ui/Facts.js';
import { useFormat } from '../../words/use-format.js';
import { known } from '../shared/known.js';
import { useGroupNames, useKindergartenNames } from '../shared/names.js';
import { useDistrict } from '../shared/use-district.js';

/** What a contract is about, how it stands, and who has still to sign; whose child it is, nobody reads here. */
export function ContractFacts({ contract }: { readonly contract: Contract }) {
  const { t } = useTranslation('contract');
  const format = useFormat();
  const districtId = useDistrict();
  const kindergarten = useKindergartenNames(districtId);
  const group = useGroupNames(districtId);
  const { number, kindergartenId, groupId, phase, from, lastDay, signBy } = contract;
  const stands = known(PHASE_WORDS, phase);
  return (
    <Facts
      items={[
        [t('number'), number],
        [t('party.kindergarten'), `${kindergarten(kindergartenId)}, ${group(groupId)}`],
        from === undefined ? undefined : [t('first-day'), format.day(from)],
        lastDay === undefined ? undefined : [t('last-day'), format.day(lastDay)],
        stands === undefined ? undefined : [t('stands'), t(stands)],
        phase === 'drafted' && signBy !== undefined ? [t('sign-by'), <Deadline key="by" at={signBy} />] : undefined,
        phase === 'drafted' ? [t('signatures.title'), <PartiesSigned key="signed" contract={contract} own="department" />] : undefined,
      ]}
    />
  );
}
