import { SimpleGrid, Text } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { Answer } from '../../ui/Answer.js';
import { Section } from '../../ui/Section.js';
import { Tile } from '../../ui/Tile.js';
import { usePlaceNames } from '../../words/names.js';
import { useFormat } from '../../words/use-format.js';
import { CameLater } from './CameLater.js';
import { Categories } from './Categories.js';
import { DocumentCheck } from './DocumentCheck.js';
import { Files } from './Files.js';
import { FindApplication } from './FindApplication.js';
import { ReturnedTurns } from './ReturnedTurns.js';
import { TurnList } from './TurnList.js';
import { WithoutTurn } from './WithoutTurn.js';
import { type Iteration, type Protocol, findApplication, withoutTurn } from './protocol.js';

/** A done distribution. */
export function ProtocolBody({ iteration }: { readonly iteration: Iteration }) {
  const params = { path: { iterationId: iteration.iterationId } };
  // What is published never changes.
  const protocol = api.useQuery('get', '/api/v1/iterations/{iterationId}/protocol', { params }, { staleTime: Infinity });
  return <Answer query={protocol}>{(found) => <Parts iteration={iteration} protocol={found} />}</Answer>;
}

function Parts({ iteration, protocol }: { readonly iteration: Iteration; readonly protocol: Protocol }) {
  const { t } = useTranslation('public');
  const { number } = useFormat();
  const { application = '' } = useSearch({ strict: false }) as { readonly application?: string };
  // Whoever follows a link to an application sees it at once.
  const [wanted, setWanted] = useState(String(application));
  const found = wanted === '' ? undefined : findApplication(protocol, wanted);
  const without = withoutTurn(protocol);
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm">
        <Tile name={t('protocol.waited')} value={number(iteration.waiting)} />
        <Tile name={t('protocol.turns')} value={number(protocol.turns.length)} />
        <Tile name={t('protocol.without')} value={number(without.length)} />
      </SimpleGrid>
      <ReturnedTurns iteration={iteration} />
      <FindApplication wanted={wanted} onSearch={setWanted} found={found} />
      <Categories iteration={iteration} turns={protocol.turns} />
      <TurnList key={`turns ${wanted}`} turns={protocol.turns} found={found?.kind === 'turn' ? found.index : undefined} />
      <WithoutTurn key={`without ${wanted}`} without={without} found={found?.kind === 'without' ? found.index : undefined} />
      <CameLater cameLater={protocol.cameLater} />
      <Skipped settlementIds={iteration.skippedSettlementIds} />
      <Files iterationId={iteration.iterationId} />
      <DocumentCheck iterationId={iteration.iterationId} protocol={protocol} />
    </>
  );
}

function Skipped({ settlementIds }: { readonly settlementIds: readonly string[] }) {
  const { t } = useTranslation('public');
  const places = usePlaceNames();
  if (settlementIds.length === 0) return null;
  return (
    <Section title={t('protocol.skipped')}>
      <Text c="gray.8">{t('protocol.skipped-lead')}</Text>
      <Text>{settlementIds.map(places.settlement).join(', ')}</Text>
    </Section>
  );
}
