import { Alert, Progress, SimpleGrid, Stack, Text } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { Answer } from '../../ui/Answer.js';
import { Page } from '../../ui/Page.js';
import { Section } from '../../ui/Section.js';
import { Tile } from '../../ui/Tile.js';
import { AnchorLink } from '../../ui/links.js';
import { useFormat } from '../../words/use-format.js';
import { PhaseStatus } from '../shared/PhaseStatus.js';
import { known } from '../shared/known.js';
import type { QueueImport } from '../shared/types.js';
import { useDistrict } from '../shared/use-district.js';
import { Decision } from './Decision.js';
import { ImportProof } from './ImportProof.js';
import { ImportRows } from './ImportRows.js';
import { RollBack } from './RollBack.js';
import { IMPORT_PHASES, ROLLBACK_REASONS, isUnderWay } from './phases.js';

const WATCHED_EVERY_MS = 2_000;

/** One import, from the dry run to the last row, or back again. */
export function ImportPage() {
  const { t } = useTranslation('department');
  const { importId = '' } = useParams({ strict: false });
  const districtId = useDistrict();
  const found = api.useQuery(
    'get',
    '/api/v1/imports/{importId}',
    { params: { path: { importId } } },
    // Another person approves and takes back; nothing follows the last.
    { refetchInterval: ({ state }) => (state.data?.phase === 'rolled-back' ? false : WATCHED_EVERY_MS) },
  );
  return (
    <Page title={t('import.page')}>
      <AnchorLink to="/department/$districtId/imports" params={{ districtId }}>
        {t('imports.back')}
      </AnchorLink>
      <Answer query={found}>{(one) => <Found one={one} />}</Answer>
    </Page>
  );
}

function Found({ one }: { readonly one: QueueImport }) {
  const { t } = useTranslation('department');
  const { number } = useFormat();
  const { importId, rows, faulty, proof, phase, submitted, refused, kept } = one;
  return (
    <>
      <Standing one={one} />
      <SimpleGrid cols={{ base: 2, sm: 3 }}>
        <Tile name={t('import.rows')} value={number(rows)} />
        <Tile name={t('import.faulty')} value={number(faulty)} note={t('import.faulty-note')} />
        {phase !== 'planned' && <Tile name={t('import.submitted')} value={number(submitted)} />}
        {refused > 0 && <Tile name={t('import.refused')} value={number(refused)} />}
        {phase === 'rolled-back' && <Tile name={t('import.kept')} value={number(kept)} note={t('import.kept-note')} />}
      </SimpleGrid>
      {proof !== undefined && <ImportProof proof={proof} />}
      <ImportRows importId={importId} phase={phase} />
    </>
  );
}

function Standing({ one }: { readonly one: QueueImport }) {
  const { t } = useTranslation('department');
  const format = useFormat();
  const { phase, plannedAt, approvedAt, zone, rows, faulty, done, withdrawn, submitted, kept, rollbackReason } = one;
  const reason = known(ROLLBACK_REASONS, rollbackReason);
  const [step, all] = phase === 'running' ? [done, rows - faulty] : [withdrawn + kept, submitted];
  return (
    <Section title={t('import.standing')} actions={<PhaseStatus phases={IMPORT_PHASES} phase={phase} />}>
      <Stack gap="xs" align="flex-start">
        <Text>{t('import.planned-at', { moment: format.moment(plannedAt), zone })}</Text>
        {approvedAt !== undefined && <Text>{t('import.approved-at', { moment: format.moment(approvedAt) })}</Text>}
        {reason !== undefined && <Text>{t('import.rollback-reason', { reason: t(reason) })}</Text>}
        {phase === 'planned' && <Decision one={one} />}
        {isUnderWay(phase) && (
          <Alert color="blue" role="status" w="100%" title={t('import.progress', { done: step, all })}>
            <Progress value={all === 0 ? 100 : (step / all) * 100} aria-label={t('import.progress', { done: step, all })} />
          </Alert>
        )}
        {(phase === 'running' || phase === 'completed') && <RollBack importId={one.importId} />}
      </Stack>
    </Section>
  );
}
