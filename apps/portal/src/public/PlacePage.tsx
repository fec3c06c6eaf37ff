import { Alert, Button, Group, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.js';
import { OutlookSection } from '../place/OutlookSection.js';
import type { Outlook } from '../place/outlook.js';
import { Answer } from '../ui/Answer.js';
import { Page } from '../ui/Page.js';
import { Section } from '../ui/Section.js';
import { Tile } from '../ui/Tile.js';
import { usePlaceNames } from '../words/names.js';
import { useFormat } from '../words/use-format.js';

/** A place by its number, for whoever has it. */
export function PlacePage() {
  const { t } = useTranslation('place');
  const [typed, setTyped] = useState('');
  const [wanted, setWanted] = useState('');
  return (
    <Page title={t('find.title')} lead={t('find.lead')}>
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          setWanted(typed.trim().replaceAll(/\s/g, ''));
        }}
      >
        <Group align="flex-end" gap="sm">
          <TextInput
            flex="1 1 220px"
            label={t('find.label')}
            description={t('find.hint')}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={40}
            value={typed}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          <Button type="submit">{t('find.button')}</Button>
        </Group>
      </form>
      <div role="status">{wanted !== '' && <Found wanted={wanted} />}</div>
    </Page>
  );
}

/** As the door takes it: what is no number at all is nobody's. */
const NUMBER = /^[A-Za-z0-9][A-Za-z0-9._:-]{2,79}$/;

function Found({ wanted }: { readonly wanted: string }) {
  const { t } = useTranslation('place');
  const enabled = NUMBER.test(wanted);
  const found = api.useQuery(
    'get',
    '/api/v1/positions/{applicationId}',
    { params: { path: { applicationId: wanted } } },
    { enabled, retry: false },
  );
  const isNobodys = (found.error as { code?: string } | null)?.code === 'queue.number-not-found';
  if (!enabled || isNobodys) return <Alert color="orange">{t('find.nothing')}</Alert>;
  return <Answer query={found}>{(outlook) => <Shown outlook={outlook} />}</Answer>;
}

function Shown({ outlook }: { readonly outlook: Outlook }) {
  const { t } = useTranslation('place');
  const format = useFormat();
  const places = usePlaceNames();
  const { position } = outlook;
  if (position === undefined) return null;
  if (position.phase === 'turn-given') return <Alert color="teal">{t('find.turn')}</Alert>;
  if (position.phase === 'lapsed') return <Alert color="orange">{t('find.lapsed')}</Alert>;
  const { category, placeInCategory, placeInDistrict, waitingInCategory, waitingInDistrict, lastServedAt } = position;
  const tile = (name: string, place: number, waiting: number) => (
    <Tile name={name} value={format.number(place)} note={t('find.of', { waiting })} />
  );
  return (
    <Stack gap="md">
      <Section title={places.district(position.districtId)}>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          {tile(t('find.in-category', { category }), placeInCategory, waitingInCategory)}
          {tile(t('find.in-district'), placeInDistrict, waitingInDistrict)}
        </SimpleGrid>
        {position.paused && <Text>{t('find.paused')}</Text>}
        {lastServedAt !== undefined && <Text>{t('find.last-served', { moment: format.moment(lastServedAt) })}</Text>}
      </Section>
      <OutlookSection outlook={outlook} />
    </Stack>
  );
}
