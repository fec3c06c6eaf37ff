import { Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import type { paths } from '../../api/gen/openapi.js';
import { Answer } from '../../ui/Answer.js';
import { Deadline } from '../../ui/Deadline.js';
import { Empty } from '../../ui/Empty.js';
import { Section } from '../../ui/Section.js';
import { Status } from '../../ui/Status.js';
import { usePlaceNames } from '../../words/names.js';
import { useFormat } from '../../words/use-format.js';
import { known } from '../shared/known.js';
import { useGroupNames, useKindergartenNames } from '../shared/names.js';
import { useDistrict } from '../shared/use-district.js';

type Swap = paths['/api/v1/districts/{districtId}/swaps']['get']['responses'][200]['content']['application/json']['items'][number];

const PHASES = {
  proposed: { tone: 'waiting', word: 'swap.proposed', due: 'swap.proposed-due', next: 'swap.proposed-next' },
  agreed: { tone: 'waiting', word: 'swap.agreed', due: 'swap.agreed-due', next: 'swap.agreed-next' },
  ordered: { tone: 'good', word: 'swap.ordered', due: undefined, next: 'swap.ordered-next' },
} as const;

const SHOWN_MAX = 100;

/** Exchanges of seats under way: which two, on which day, and what each waits for. */
export function Swaps() {
  const { t } = useTranslation('contract');
  const districtId = useDistrict();
  const swaps = api.useQuery('get', '/api/v1/districts/{districtId}/swaps', {
    params: { path: { districtId }, query: { limit: SHOWN_MAX } },
  });
  return (
    <Section title={t('swaps.title')}>
      <Answer query={swaps} lines={2}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty text={t('swaps.none')} />
          ) : (
            <Stack gap="sm">
              {items.map((swap) => (
                <OneSwap key={swap.swapId} swap={swap} />
              ))}
            </Stack>
          )
        }
      </Answer>
    </Section>
  );
}

function OneSwap({ swap: { phase, on, dueAt, sides } }: { readonly swap: Swap }) {
  const { t } = useTranslation('contract');
  const format = useFormat();
  const words = known(PHASES, phase);
  return (
    <Paper withBorder p={{ base: 'sm', sm: 'md' }}>
      <Stack gap="xs" align="flex-start">
        {words !== undefined && <Status tone={words.tone}>{t(words.word)}</Status>}
        {sides.map((side) => (
          <Place key={side.groupId} of={side} />
        ))}
        <Text size="sm">{t('swap.on', { day: format.day(on) })}</Text>
        {dueAt !== undefined && words?.due !== undefined && (
          <Text>
            {t(words.due)} <Deadline at={dueAt} />
          </Text>
        )}
        {words !== undefined && (
          <Text size="sm" c="gray.8">
            {t(words.next)}
          </Text>
        )}
      </Stack>
    </Paper>
  );
}

/** One of the two places, with its district if that is another one. */
function Place({ of: { kindergartenId, groupId, districtId } }: { readonly of: Swap['sides'][number] }) {
  const own = useDistrict();
  const names = usePlaceNames();
  const parts = [useKindergartenNames(districtId)(kindergartenId), useGroupNames(districtId)(groupId)];
  return <Text>{[...parts, ...(districtId === own ? [] : [names.district(districtId)])].join(' · ')}</Text>;
}
