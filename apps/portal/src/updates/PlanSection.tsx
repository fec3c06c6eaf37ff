import { Button, Checkbox, Group, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WideTable } from '../department/shared/WideTable.js';
import { Answer } from '../ui/Answer.js';
import { Section } from '../ui/Section.js';
import { applicationNumber } from '../words/application-number.js';
import { useLocale } from '../words/i18n.js';
import { useFormat } from '../words/use-format.js';
import { REASONS } from './phases.js';
import type { Plan, PlanRow } from './types.js';

/** More rows at once would make old phones stutter. */
const PAGE_SIZE = 50;
const TABLE_MIN_PX = 640;

export interface PlanQuery {
  readonly changedOnly: 'true' | 'false';
  readonly limit: number;
  readonly after: string;
}

interface PlanSectionProps {
  /** Asks for a page, as a hook: the public plan and that of a dry run have addresses of their own. */
  readonly usePlan: (query: PlanQuery) => { readonly data: Plan | undefined; readonly error: unknown; readonly refetch: () => unknown };
}

/** Old and new place of everyone, a page at a time. */
export function PlanSection({ usePlan }: PlanSectionProps) {
  const { t } = useTranslation('updates');
  const [changedOnly, setChangedOnly] = useState(true);
  const [after, setAfter] = useState('');
  const plan = usePlan({ changedOnly: changedOnly ? 'true' : 'false', limit: PAGE_SIZE, after });
  const show = (only: boolean): void => {
    setChangedOnly(only);
    setAfter('');
  };
  return (
    <Section title={t('plan')}>
      <Checkbox label={t('plan.changed-only')} checked={changedOnly} onChange={({ currentTarget }) => show(currentTarget.checked)} />
      <Answer query={plan}>
        {({ items, next }) => (
          <>
            {items.length === 0 ? <Text>{t('plan.none')}</Text> : <PlanTable items={items} />}
            <Group>
              {after !== '' && (
                <Button variant="default" onClick={() => setAfter('')}>
                  {t('plan.first')}
                </Button>
              )}
              {next !== undefined && (
                <Button variant="default" onClick={() => setAfter(next)}>
                  {t('plan.on')}
                </Button>
              )}
            </Group>
          </>
        )}
      </Answer>
    </Section>
  );
}

function PlanTable({ items }: { readonly items: readonly PlanRow[] }) {
  const { t } = useTranslation('updates');
  const place = usePlaceText();
  return (
    <WideTable label={t('plan')} minWidth={TABLE_MIN_PX}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('plan.number')}</Table.Th>
          <Table.Th>{t('plan.from')}</Table.Th>
          <Table.Th>{t('plan.to')}</Table.Th>
          <Table.Th>{t('plan.reason')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {items.map(({ applicationId, from, to, reason }) => (
          <Table.Tr key={applicationId}>
            <Table.Td>{applicationNumber(applicationId)}</Table.Td>
            <Table.Td>{place(from)}</Table.Td>
            <Table.Td>{to === undefined ? t('plan.leaves') : place(to)}</Table.Td>
            <Table.Td>{t(reason === undefined ? 'reason.none' : REASONS[reason])}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </WideTable>
  );
}

function usePlaceText(): (standing: PlanRow['from']) => string {
  const { t } = useTranslation('updates');
  const locale = useLocale();
  const { number } = useFormat();
  return ({ category, place, names }) => t('plan.place', { place: number(place), category: names[locale], ordinal: category });
}
