import { Group, Paper, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { Answer } from '../../ui/Answer.js';
import { CommandButton } from '../../ui/CommandButton.js';
import { Empty } from '../../ui/Empty.js';
import { Page } from '../../ui/Page.js';
import { Section } from '../../ui/Section.js';
import { Status } from '../../ui/Status.js';
import { AnchorLink } from '../../ui/links.js';
import { KINDS, PHASES } from '../../updates/phases.js';
import { useFormat } from '../../words/use-format.js';
import { ForRole } from '../shared/ForRole.js';
import { useDistrict } from '../shared/use-district.js';

const SHOWN_MAX = 100;

/** Queue updates and switches of regime of the district: the next one, and all before it. */
export function UpdatesPage() {
  const { t } = useTranslation('updates');
  const { day } = useFormat();
  const districtId = useDistrict();
  const params = { path: { districtId }, query: { limit: SHOWN_MAX } };
  const updates = api.useQuery('get', '/api/v1/districts/{districtId}/epochs', { params });
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Answer query={updates}>
        {({ items, next }) => (
          <>
            <Section title={t('next')}>
              {next === undefined ? (
                <Text>{t('next.none')}</Text>
              ) : (
                <>
                  <Text fw={600}>{t(KINDS[next.kind])}</Text>
                  <Text>{t('next.day', { day: day(next.effectiveOn), announceBy: day(next.announceBy) })}</Text>
                  <ForRole role="department" otherwise={t('preview.others')}>
                    <Preview />
                  </ForRole>
                </>
              )}
            </Section>
            <Section title={t('all')}>
              {items.length === 0 ? (
                <Empty text={t('none')} />
              ) : (
                <Stack gap="sm">
                  {items.map(({ epochId, effectiveOn, kind, phase }) => (
                    <Paper key={epochId} withBorder p="sm">
                      <Group justify="space-between" gap="xs">
                        <Stack gap={2}>
                          <AnchorLink to="/department/$districtId/updates/$epochId" params={{ districtId, epochId }} fw={600} py={4}>
                            {t('one', { day: day(effectiveOn) })}
                          </AnchorLink>
                          <Text size="sm" c="gray.8">
                            {t(KINDS[kind])}
                          </Text>
                        </Stack>
                        <Status tone={PHASES[phase].tone}>{t(PHASES[phase].word)}</Status>
                      </Group>
                    </Paper>
                  ))}
                </Stack>
              )}
            </Section>
          </>
        )}
      </Answer>
    </Page>
  );
}

function Preview() {
  const { t } = useTranslation('updates');
  const districtId = useDistrict();
  const navigate = useNavigate();
  const preview = useCommand(
    (path: { readonly districtId: string }, headers) =>
      client.POST('/api/v1/districts/{districtId}/epochs', { params: { path }, body: {}, headers }),
    { onDone: ({ epochId }) => navigate({ to: '/department/$districtId/updates/$epochId', params: { districtId, epochId } }) },
  );
  return (
    <>
      <Text>{t('preview.text')}</Text>
      <CommandButton command={preview} onClick={() => preview.mutate({ districtId })}>
        {t('preview')}
      </CommandButton>
    </>
  );
}
