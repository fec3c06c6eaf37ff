import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { AskTwice } from '../../ui/AskTwice.js';
import { Deadline } from '../../ui/Deadline.js';
import { Status } from '../../ui/Status.js';
import { ButtonLink } from '../../ui/links.js';
import { useFormat } from '../../words/use-format.js';
import { OtherDistrict } from '../OtherDistrict.js';
import { useGroup, useKindergartenNames, usePlaceWords } from '../places.js';
import type { Swap } from '../records.js';
import { mayWithdraw, swapWords } from './exchange.js';

interface OneSwapProps {
  readonly childId: string;
  /** Of the child. */
  readonly districtId: string;
  readonly swap: Swap;
  /** Whether this family has done what is asked of it. */
  readonly isSigned: boolean;
}

/** One exchange: where to, from which day, whose turn it is, until when, and the ways out. */
export function OneSwap({ childId, districtId, swap, isSigned }: OneSwapProps) {
  const { t } = useTranslation('parent');
  const name = useKindergartenNames(swap.districtId)(swap.kindergartenId);
  const format = useFormat();
  const words = usePlaceWords();
  const group = useGroup(swap);
  const { status, tone, next } = swapWords(swap, isSigned);
  return (
    <Stack gap="xs" align="flex-start">
      <Group gap="sm">
        <Text fw={600}>{name}</Text>
        <Status tone={tone}>{t(status)}</Status>
      </Group>
      <OtherDistrict districtId={swap.districtId} own={districtId} word="exchange.district" />
      {group !== undefined && <Text>{words.group(group)}</Text>}
      {swap.districtId !== districtId && mayWithdraw(swap) && <Text>{t('exchange.elsewhere-how')}</Text>}
      <Text>{t('exchange.from', { day: format.day(swap.on) })}</Text>
      <Text role="status">
        {t(next)} {swap.dueAt !== undefined && <Deadline at={swap.dueAt} />}
      </Text>
      <Group align="flex-start">
        {swap.phase === 'proposed' && swap.asked && <Agree childId={childId} swap={swap} name={name} />}
        {swap.phase === 'agreed' && !isSigned && (
          <ButtonLink to="/my/children/$childId" params={{ childId }}>
            {t('exchange.to-sign')}
          </ButtonLink>
        )}
        {mayWithdraw(swap) && <Withdraw childId={childId} swap={swap} />}
      </Group>
    </Stack>
  );
}

function Agree({ childId, swap: { swapId, on }, name }: Pick<OneSwapProps, 'childId' | 'swap'> & { readonly name: string }) {
  const { t } = useTranslation('parent');
  const format = useFormat();
  const agree = useCommand((_: 'agree', headers) =>
    client.POST('/api/v1/children/{childId}/swaps/{swapId}/agreement', { params: { path: { childId, swapId } }, headers }),
  );
  return (
    <AskTwice
      about="decision"
      label={t('exchange.agree')}
      title={t('exchange.agree-title')}
      consequence={t('exchange.agree-what', { kindergarten: name, day: format.day(on) })}
      certainty={t('exchange.agree-sure')}
      command={agree}
      onCertain={(close) => agree.mutate('agree', { onSuccess: close })}
    />
  );
}

function Withdraw({ childId, swap: { swapId, phase, asked } }: Pick<OneSwapProps, 'childId' | 'swap'>) {
  const { t } = useTranslation('parent');
  const withdraw = useCommand((_: 'withdraw', headers) =>
    client.DELETE('/api/v1/children/{childId}/swaps/{swapId}', { params: { path: { childId, swapId } }, headers }),
  );
  return (
    <AskTwice
      label={t(phase === 'proposed' && asked ? 'exchange.decline' : 'exchange.withdraw')}
      title={t('exchange.withdraw-title')}
      consequence={t(phase === 'agreed' ? 'exchange.withdraw-agreed' : 'exchange.withdraw-what')}
      certainty={t('exchange.withdraw-sure')}
      command={withdraw}
      onCertain={(close) => withdraw.mutate('withdraw', { onSuccess: close })}
    />
  );
}
