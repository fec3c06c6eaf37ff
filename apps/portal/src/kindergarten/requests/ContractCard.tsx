import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useToday } from '../../api/clock.js';
import { PartiesSigned } from '../../contract/PartiesSigned.js';
import { Deadline } from '../../ui/Deadline.js';
import { Facts } from '../../ui/Facts.js';
import { Section } from '../../ui/Section.js';
import { Status } from '../../ui/Status.js';
import { useFormat } from '../../words/use-format.js';
import { useHouse } from '../shared/house.js';
import { useGroupName } from '../shared/use-group-name.js';
import type { Contract } from './contracts.js';
import { LeaveKindergarten } from './LeaveKindergarten.js';
import { CAUSE_WORDS } from './causes.js';
import { statusOf } from './status.js';
import { ButtonLink } from '../../ui/links.js';
import { known } from '../../department/shared/known.js';

interface ContractCardProps {
  readonly contract: Contract;
  readonly name: string;
  /** On its own page there is nowhere to go. */
  readonly isOpen?: boolean;
}

/** One child's contract with the kindergarten, and what the head can do about it. */
export function ContractCard({ contract, name, isOpen = false }: ContractCardProps) {
  const { t } = useTranslation(['kindergarten', 'contract']);
  const format = useFormat();
  const groupName = useGroupName();
  const today = useToday();
  const { isHead } = useHouse();
  const { phase, from, signBy, lastDay, cause, contractId, number } = contract;
  const status = statusOf(contract, today);
  const isWaiting = phase === 'requested' || phase === 'drafted';
  const toSign = phase === 'drafted' && !contract.kindergartenSigned;
  const why = known(CAUSE_WORDS, cause);
  return (
    <Section title={name} actions={<Status tone={status.tone}>{t(status.key)}</Status>}>
      <Facts
        items={[
          [t('requests.group'), groupName(contract.groupId)],
          [t('contract:number'), number],
          from === undefined ? undefined : [t('requests.from'), format.day(from)],
          lastDay === undefined ? undefined : [t('requests.last-day'), format.day(lastDay)],
          isWaiting && signBy !== undefined ? [t('requests.sign-by'), <Deadline key="by" at={signBy} />] : undefined,
          why === undefined ? undefined : [t('requests.cause'), t(why)],
          phase === 'drafted'
            ? [t('requests.signatures'), <PartiesSigned key="signatures" contract={contract} own="kindergarten" />]
            : undefined,
        ]}
      />
      {contract.transferFromContractId !== undefined && isWaiting && <Text size="sm">{t('requests.transfer')}</Text>}
      {isHead && (
        <Group gap="sm" align="flex-start">
          {!isOpen && (
            <ButtonLink
              to="/kindergarten/contracts/$contractId"
              params={{ contractId }}
              variant={toSign ? 'filled' : 'default'}
              aria-label={`${t(toSign ? 'requests.read-and-sign' : 'requests.open')}: ${name}`}
            >
              {t(toSign ? 'requests.read-and-sign' : 'requests.open')}
            </ButtonLink>
          )}
          {phase === 'enrolled' && today !== undefined && <LeaveKindergarten contract={contract} name={name} today={today} />}
        </Group>
      )}
    </Section>
  );
}
