import { NativeSelect, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { CommandButton } from '../../ui/CommandButton.js';
import { Section } from '../../ui/Section.js';
import { useLocale } from '../../words/i18n.js';
import { kindergartenName } from '../../words/names.js';
import { useKindergartens } from '../places.js';

interface JoinWaitingListProps {
  readonly childId: string;
  readonly districtId: string;
}

/** For a kindergarten that has no free seat now. */
export function JoinWaitingList({ childId, districtId }: JoinWaitingListProps) {
  const { t } = useTranslation('parent');
  const locale = useLocale();
  const navigate = useNavigate();
  const { data } = useKindergartens(districtId);
  const [chosen, setChosen] = useState('');
  const params = { path: { childId } };
  const join = useCommand(
    (kindergartenId: string, headers) =>
      client.POST('/api/v1/children/{childId}/waiting-lists', { params, body: { kindergartenId }, headers }),
    { onDone: () => navigate({ to: '/my/children/$childId', params: { childId } as never }) },
  );
  const named = (data?.items ?? [])
    .map((one) => ({ value: one.kindergartenId, label: kindergartenName(one, locale) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
  return (
    <Section title={t('waits.join-title')}>
      <Text>{t('waits.join-how')}</Text>
      <NativeSelect
        label={t('waits.which')}
        data={[{ value: '', label: '' }, ...named]}
        value={chosen}
        onChange={({ currentTarget }) => setChosen(currentTarget.value)}
      />
      <CommandButton command={join} variant="light" disabled={chosen === ''} onClick={() => join.mutate(chosen)}>
        {t('waits.join')}
      </CommandButton>
    </Section>
  );
}
