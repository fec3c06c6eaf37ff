import { NumberInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { Answer } from '../../ui/Answer.js';
import { CommandButton } from '../../ui/CommandButton.js';
import { Empty } from '../../ui/Empty.js';
import { Page } from '../../ui/Page.js';
import { Section } from '../../ui/Section.js';
import { ForRole } from '../shared/ForRole.js';
import { useDistrict } from '../shared/use-district.js';
import { IterationTable } from './IterationTable.js';

const SHOWN_MAX = 100;
const TURNS_MAX = 1_000_000;

/** How the vouchers of the district were given out so far, and the next time. */
export function IterationsPage() {
  const { t } = useTranslation('department');
  const districtId = useDistrict();
  const iterations = api.useQuery('get', '/api/v1/iterations', { params: { query: { districtId, limit: SHOWN_MAX } } });
  return (
    <Page title={t('iterations.title')} lead={t('iterations.lead')}>
      <Section title={t('iterations.next')}>
        <ForRole role="department" otherwise={t('iterations.others')}>
          <Preview />
        </ForRole>
      </Section>
      <Section title={t('iterations.past')}>
        <Answer query={iterations}>
          {({ items }) => (items.length === 0 ? <Empty text={t('iterations.none')} /> : <IterationTable items={items} />)}
        </Answer>
      </Section>
    </Page>
  );
}

function Preview() {
  const { t } = useTranslation('department');
  const districtId = useDistrict();
  const navigate = useNavigate();
  const [turnsMax, setTurnsMax] = useState<number | undefined>();
  const preview = useCommand(
    ({ turnsMax: limit, ...path }: { readonly districtId: string; readonly turnsMax?: number }, headers) =>
      client.POST('/api/v1/districts/{districtId}/iterations', {
        params: { path },
        body: limit === undefined ? {} : { turnsMax: limit },
        headers,
      }),
    {
      onDone: ({ iterationId }) => navigate({ to: '/department/$districtId/iterations/$iterationId', params: { districtId, iterationId } }),
    },
  );
  return (
    <>
      <p>{t('iterations.preview-text')}</p>
      <NumberInput
        label={t('iterations.turns-max')}
        description={t('iterations.turns-max-hint')}
        min={1}
        max={TURNS_MAX}
        allowDecimal={false}
        maw={260}
        value={turnsMax ?? ''}
        onChange={(value) => setTurnsMax(typeof value === 'number' ? value : undefined)}
      />
      <CommandButton command={preview} onClick={() => preview.mutate({ districtId, ...(turnsMax === undefined ? {} : { turnsMax }) })}>
        {t('iterations.preview')}
      </CommandButton>
    </>
  );
}
