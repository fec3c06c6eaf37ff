import { SimpleGrid, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../ui/Section.js';
import { Status } from '../ui/Status.js';
import { Tile } from '../ui/Tile.js';
import { useFormat } from '../words/use-format.js';
import { CANCELLED, KINDS, PHASES, SYSTEM } from './phases.js';
import type { Update } from './types.js';

/** What an update is, how far it is, and how many it concerns. */
export function UpdateStanding({ update, children }: { readonly update: Update; readonly children?: ReactNode }) {
  const { t } = useTranslation('updates');
  const { day, number } = useFormat();
  const { phase, kind, announcedOn, announcedBy, openedOn, cancelledReason } = update;
  const cancelled = CANCELLED[cancelledReason as keyof typeof CANCELLED];
  return (
    <>
      <Section title={t('standing')} actions={<Status tone={PHASES[phase].tone}>{t(PHASES[phase].word)}</Status>}>
        <Stack gap="xs" align="flex-start">
          <Text fw={600}>{t(KINDS[kind])}</Text>
          <Text>{t('previewed-on', { day: day(update.previewedOn) })}</Text>
          {announcedOn !== undefined && (
            <Text>{t(announcedBy === SYSTEM ? 'announced-alone' : 'announced-on', { day: day(announcedOn) })}</Text>
          )}
          {update.late && <Text>{t('late')}</Text>}
          {openedOn !== undefined && phase === 'closed' && (
            <Text>{t('opened-on', { day: day(openedOn), changed: number(update.changedCount), left: number(update.leftCount) })}</Text>
          )}
          {phase === 'cancelled' && <Text>{t(cancelled)}</Text>}
          {children}
        </Stack>
      </Section>
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        <Tile name={t('waiting')} value={number(update.waiting)} />
        <Tile name={t('changed')} value={number(update.changed)} />
        <Tile name={t('leaving')} value={number(update.leaving)} />
      </SimpleGrid>
    </>
  );
}
