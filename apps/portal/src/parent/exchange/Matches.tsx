import { Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { Answer } from '../../ui/Answer.js';
import { Section } from '../../ui/Section.js';
import { OtherDistrict } from '../OtherDistrict.js';
import { useGroup, useKindergartenNames, usePlaceWords } from '../places.js';
import type { SwapMatch } from '../records.js';
import { ProposeForm } from './ProposeForm.js';
import { unproposed } from './exchange.js';
import { useSwaps } from './use-swaps.js';

interface MatchesProps {
  readonly childId: string;
  /** Of the child. */
  readonly districtId: string;
  readonly today: string;
}

/** Seats whose families want this child's seat. Nobody is named. */
export function Matches({ childId, districtId, today }: MatchesProps) {
  const { t } = useTranslation('parent');
  // Asked again when anybody of the district joins a list or leaves it.
  const matches = api.useQuery('get', '/api/v1/children/{childId}/swap-matches', { params: { path: { childId } }, districtId });
  const swaps = useSwaps(childId);
  return (
    <Section title={t('exchange.matches')}>
      <Answer query={matches} lines={1}>
        {({ items }) => {
          const open = unproposed(items, swaps.data?.items ?? []);
          if (open.length === 0) return <Text>{t('exchange.matches-none')}</Text>;
          return (
            <Stack gap="lg">
              {open.map((match) => (
                <OneMatch key={match.entryId} childId={childId} districtId={districtId} match={match} today={today} />
              ))}
            </Stack>
          );
        }}
      </Answer>
    </Section>
  );
}

interface OneMatchProps {
  readonly childId: string;
  readonly districtId: string;
  readonly match: SwapMatch;
  readonly today: string;
}

function OneMatch({ childId, districtId, match, today }: OneMatchProps) {
  const { t } = useTranslation('parent');
  const name = useKindergartenNames(match.districtId)(match.kindergartenId);
  const words = usePlaceWords();
  const group = useGroup(match);
  const [isProposing, { open, close }] = useDisclosure(false);
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <div>
          <Text fw={600}>{name}</Text>
          <OtherDistrict districtId={match.districtId} own={districtId} word="exchange.district" />
          {group !== undefined && <Text>{words.group(group)}</Text>}
        </div>
        {!isProposing && (
          <Button aria-label={t('exchange.propose-to', { kindergarten: name })} onClick={open}>
            {t('exchange.propose')}
          </Button>
        )}
      </Group>
      {isProposing && <ProposeForm childId={childId} entryId={match.entryId} today={today} close={close} />}
    </Stack>
  );
}
