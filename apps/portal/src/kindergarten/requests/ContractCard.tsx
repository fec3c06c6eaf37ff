import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useToday } from '../../api/clock.js';
import { Deadline } from '../../ui/Deadline.js';
import { Facts } from '../../ui/Facts.js';
import { Section } from '../../ui/Section.js';
import { Status } from '../../ui/Status.js';
import { useFormat } from '../../words/use-format.js';
import { useHouse } from '../shared/house.js';
import { useGroupName } from '../shared/use-group-name.js';
import { RefuseFamily } from './RefuseFamily.js';
import type { Contract } from './contracts.js';
import { LeaveKindergarten } from './LeaveKindergarten.js';
import { SignContract } from './SignContract.js';
import { statusOf } from './status.js';

/** One child's contract with the kindergarten, and what the head can do about it. */
export function ContractCard({ contract, name }: { readonly contract: Contract; readonly name: string }) {
  const { t } = useTranslation('kindergarten');
  const format = useFormat();
  const groupName = useGroupName();
  const today = useToday();
  const { isHead } = useHouse();
  const { phase, from, signBy, lastDay } = contract;
  const status = statusOf(contract, today);
  const isWaiting = phase === 'requested' || phase === 'drafted';
  const canSign = phase === 'drafted' && !contract.kindergartenSigned;
  return (
    <Section title={name} actions={<Status tone={status.tone}>{t(status.key)}</Status>}>
      <Facts
        items={[
          [t('requests.group'), groupName(contract.groupId)],
          from === undefined ? undefined : [t('requests.from'), format.day(from)],
          lastDay === undefined ? undefined : [t('requests.last-day'), format.day(lastDay)],
          isWaiting && signBy !== undefined ? [t('requests.sign-by'), <Deadline key="by" at={signBy} />] : undefined,
          phase === 'drafted' ? [t('requests.signatures'), <Signatures key="signatures" contract={contract} />] : undefined,
        ]}
      />
      {contract.transferFromContractId !== undefined && isWaiting && <Text size="sm">{t('requests.transfer')}</Text>}
      {isHead && (isWaiting || phase === 'enrolled') && (
        <Group gap="sm" align="flex-start">
          {canSign && <SignContract contract={contract} name={name} />}
          {phase === 'drafted' && <RefuseFamily contract={contract} name={name} />}
          {phase === 'enrolled' && today !== undefined && <LeaveKindergarten contract={contract} name={name} today={today} />}
        </Group>
      )}
    </Section>
  );
}

function Signatures({ contract }: { readonly contract: Contract }) {
  const { t } = useTranslation('kindergarten');
  return (
    <Stack gap={0} component="span">
      <span>{t(contract.guardianSigned ? 'requests.guardian-signed' : 'requests.guardian-not-signed')}</span>
      <span>{t(contract.kindergartenSigned ? 'requests.house-signed' : 'requests.house-not-signed')}</span>
    </Stack>
  );
}
