import { NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { CommandButton } from '../../ui/CommandButton.js';
import { Section } from '../../ui/Section.js';
import { useLocale } from '../../words/i18n.js';
import { kindergartenName, usePlaceNames } from '../../words/names.js';
import { useKindergartens } from '../places.js';
import { DistrictChoice } from '../seats/DistrictChoice.js';
import { useJoin, useWaits } from './use-waits.js';

/** More than any district has of one age. */
const GROUPS_MAX = 500;

interface JoinWaitingListProps {
  readonly childId: string;
  /** Whose kindergartens are named. */
  readonly districtId: string;
  /** Of the child. */
  readonly own: string;
  readonly title: string;
  readonly text: string;
  /** Of the child: a kindergarten without a group for it has nothing to wait for. */
  readonly ageGroup: number;
  /** Where the child attends. */
  readonly attends: string | undefined;
  /** To look in another district; without it, the page around says which. */
  readonly choose?: (districtId: string) => void;
}

/** For a kindergarten that has no free seat now; one after the other, as many as the region allows. */
export function JoinWaitingList({ childId, districtId, own, title, text, ageGroup, attends, choose }: JoinWaitingListProps) {
  const { t } = useTranslation('parent');
  const locale = useLocale();
  const names = usePlaceNames();
  const { data } = useKindergartens(districtId);
  const groups = api.useQuery('get', '/api/v1/groups', { params: { query: { districtId, ageGroup, limit: GROUPS_MAX } } });
  const general = groups.data?.items.filter(({ need }) => need === undefined || need === '' || need === 'general') ?? [];
  const fitting = new Set(general.map(({ kindergartenId }) => kindergartenId));
  const waits = useWaits(childId).data?.items ?? [];
  const [chosen, setChosen] = useState('');
  const join = useJoin(childId, () => setChosen(''));
  const taken = new Set([attends, ...waits.map(({ kindergartenId }) => kindergartenId)]);
  const named = (data?.items ?? [])
    .filter(({ kindergartenId }) => fitting.has(kindergartenId) && !taken.has(kindergartenId))
    .map((one) => ({ value: one.kindergartenId, label: kindergartenName(one, locale) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
  return (
    <Section title={title}>
      <Text>{text}</Text>
      {choose !== undefined && <DistrictChoice own={own} chosen={districtId} choose={choose} />}
      {districtId !== own && <Text>{t('waits.elsewhere-how', { district: names.district(districtId) })}</Text>}
      <NativeSelect
        maw={460}
        label={t('waits.which')}
        data={[{ value: '', label: t('waits.choose') }, ...named]}
        value={chosen}
        onChange={({ currentTarget }) => setChosen(currentTarget.value)}
      />
      <CommandButton command={join} variant="light" disabled={chosen === ''} onClick={() => join.mutate({ kindergartenId: chosen })}>
        {t('waits.join')}
      </CommandButton>
      <Text role="status">{join.isSuccess && t('waits.joined-now')}</Text>
    </Section>
  );
}
