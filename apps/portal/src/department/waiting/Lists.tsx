import { Button, Paper, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { ListInOrder } from '../../kindergarten/waiting/ListInOrder.js';
import { usePlaceWords } from '../../parent/places.js';
import { Answer } from '../../ui/Answer.js';
import { Empty } from '../../ui/Empty.js';
import { Section } from '../../ui/Section.js';
import { useKindergartenNames } from '../shared/names.js';
import { useDistrict } from '../shared/use-district.js';
import { type WaitingKindergarten, byKindergarten } from './by-kindergarten.js';

/** The waiting lists of every kindergarten of the district, by age group; each in the order of the vouchers. */
export function Lists() {
  const { t } = useTranslation('contract');
  const districtId = useDistrict();
  const counts = api.useQuery('get', '/api/v1/districts/{districtId}/waiting-lists', { params: { path: { districtId } } });
  return (
    <Section title={t('lists.by-kindergarten')}>
      <Answer query={counts}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty text={t('lists.none')} />
          ) : (
            <Stack gap="sm">
              {byKindergarten(items).map((one) => (
                <OfKindergarten key={one.kindergartenId} of={one} />
              ))}
            </Stack>
          )
        }
      </Answer>
    </Section>
  );
}

function OfKindergarten({ of: { kindergartenId, waiting, offered, ages } }: { readonly of: WaitingKindergarten }) {
  const { t } = useTranslation(['contract', 'common']);
  const name = useKindergartenNames(useDistrict())(kindergartenId);
  const [opened, { toggle }] = useDisclosure(false);
  return (
    <Paper withBorder p={{ base: 'sm', sm: 'md' }}>
      <Stack gap="xs" align="stretch">
        <Text fw={600}>{name}</Text>
        <Text>
          {[
            t('contract:lists.waiting', { count: waiting }),
            ...(offered > 0 ? [t('contract:lists.offered', { count: offered })] : []),
          ].join(' · ')}
        </Text>
        <Text size="sm" c="gray.8">
          {ages.map((one) => `${t('common:age-group', { years: one.ageGroup })}: ${one.waiting}`).join(' · ')}
        </Text>
        <div>
          <Button
            variant="default"
            aria-expanded={opened}
            aria-label={`${t(opened ? 'contract:lists.hide' : 'contract:lists.show')}: ${name}`}
            onClick={toggle}
          >
            {t(opened ? 'contract:lists.hide' : 'contract:lists.show')}
          </Button>
        </div>
        {opened && <InOrder kindergartenId={kindergartenId} name={name} />}
      </Stack>
    </Paper>
  );
}

function InOrder({ kindergartenId, name }: { readonly kindergartenId: string; readonly name: string }) {
  const { groupTitle } = usePlaceWords();
  const lists = api.useQuery('get', '/api/v1/kindergartens/{kindergartenId}/waiting-lists', { params: { path: { kindergartenId } } });
  return (
    <Answer query={lists}>
      {({ items }) => (
        <Stack>
          {items.map((list) => (
            <Stack key={list.ageGroup} gap="xs">
              <Title order={3} size="h5">
                {groupTitle(list.ageGroup)}
              </Title>
              <ListInOrder list={list} label={`${name}: ${groupTitle(list.ageGroup)}`} />
            </Stack>
          ))}
        </Stack>
      )}
    </Answer>
  );
}
