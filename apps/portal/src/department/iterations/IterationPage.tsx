import { Alert, List, SimpleGrid, Stack, Text } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { ReturnedTurns } from '../../public/protocol/ReturnedTurns.js';
import { Answer } from '../../ui/Answer.js';
import { Page } from '../../ui/Page.js';
import { Section } from '../../ui/Section.js';
import { Tile } from '../../ui/Tile.js';
import { usePlaceNames } from '../../words/names.js';
import { useFormat } from '../../words/use-format.js';
import { PhaseStatus } from '../shared/PhaseStatus.js';
import { known } from '../shared/known.js';
import type { Iteration } from '../shared/types.js';
import { useDistrict } from '../shared/use-district.js';
import { Approval } from './Approval.js';
import { Categories } from './Categories.js';
import { IterationBudget } from './IterationBudget.js';
import { SincePreview } from './SincePreview.js';
import { ITERATION_PHASES, REFUSED_REASONS, isUnderWay, numberOfIteration } from './phases.js';
import { AnchorLink, ButtonLink } from '../../ui/links.js';

const WATCHED_EVERY_MS = 2_000;

/** One iteration, from the preview to the public protocol. */
export function IterationPage() {
  const { t } = useTranslation('department');
  const { iterationId = '' } = useParams({ strict: false });
  const districtId = useDistrict();
  const iteration = api.useQuery(
    'get',
    '/api/v1/iterations/{iterationId}',
    { params: { path: { iterationId } } },
    { refetchInterval: ({ state }) => (isUnderWay(state.data?.phase ?? '') ? WATCHED_EVERY_MS : false) },
  );
  return (
    <Page title={t('iteration.title', { number: numberOfIteration(iterationId) })}>
      <AnchorLink to="/department/$districtId/iterations" params={{ districtId }}>
        {t('iterations.back')}
      </AnchorLink>
      <Answer query={iteration}>{(found) => <Found iteration={found} />}</Answer>
    </Page>
  );
}

function Found({ iteration }: { readonly iteration: Iteration }) {
  const { t } = useTranslation('department');
  const { number } = useFormat();
  const { iterationId, waiting, turnCount, turnsMax, phase } = iteration;
  return (
    <>
      <Standing iteration={iteration} />
      <SimpleGrid cols={{ base: 2, sm: 3 }}>
        <Tile name={t('iteration.waiting')} value={number(waiting)} />
        <Tile name={t('iteration.turns')} value={number(turnCount)} />
        <Tile name={t('iteration.stay')} value={number(waiting - turnCount)} note={t('iteration.stay-note')} />
      </SimpleGrid>
      {turnsMax > 0 && <Text>{t('iteration.limited', { turns: turnsMax })}</Text>}
      {phase === 'previewed' && <IterationBudget turnCount={turnCount} />}
      {phase === 'previewed' && <SincePreview iterationId={iterationId} />}
      <ReturnedTurns iteration={iteration} />
      <Categories iterationId={iterationId} />
      <Skipped settlementIds={iteration.skippedSettlementIds} />
    </>
  );
}

function Standing({ iteration }: { readonly iteration: Iteration }) {
  const { t } = useTranslation('department');
  const format = useFormat();
  const { iterationId, phase, previewedAt, approvedAt, refusedReason } = iteration;
  const refused = known(REFUSED_REASONS, refusedReason);
  return (
    <Section title={t('iteration.standing')} actions={<PhaseStatus phases={ITERATION_PHASES} phase={phase} />}>
      <Stack gap="xs" align="flex-start">
        {previewedAt !== undefined && <Text>{t('iteration.previewed-at', { moment: format.moment(previewedAt) })}</Text>}
        {approvedAt !== undefined && <Text>{t('iteration.approved-at', { moment: format.moment(approvedAt) })}</Text>}
        {phase === 'previewed' && <Approval iteration={iteration} />}
        {isUnderWay(phase) && (
          <Alert color="blue" role="status" title={t('iteration.running')}>
            {t('iteration.running-text')}
          </Alert>
        )}
        {phase === 'completed' && (
          <ButtonLink to="/iterations/$iterationId" params={{ iterationId }}>
            {t('iteration.protocol')}
          </ButtonLink>
        )}
        {refused !== undefined && <Text>{t(refused)}</Text>}
      </Stack>
    </Section>
  );
}

function Skipped({ settlementIds }: { readonly settlementIds: readonly string[] }) {
  const { t } = useTranslation('department');
  const places = usePlaceNames();
  if (settlementIds.length === 0) return null;
  return (
    <Section title={t('iteration.skipped')}>
      <Text>{t('iteration.skipped-text')}</Text>
      <List>
        {settlementIds.map((settlementId) => (
          <List.Item key={settlementId}>{places.settlement(settlementId)}</List.Item>
        ))}
      </List>
    </Section>
  );
}
