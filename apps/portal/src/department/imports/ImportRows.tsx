import { Group, Pagination, Select, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { Answer } from '../../ui/Answer.js';
import { Empty } from '../../ui/Empty.js';
import { Section } from '../../ui/Section.js';
import { useFormat } from '../../words/use-format.js';
import { known } from '../shared/known.js';
import type { ImportRow } from '../shared/types.js';
import { COLUMN_WORDS, KEPT_REASONS } from './phases.js';

const PAGE_ROWS = 50;
const FILTERS = {
  all: 'import.filter.all',
  faulty: 'import.filter.faulty',
  noted: 'import.filter.noted',
  refused: 'import.filter.refused',
  kept: 'import.filter.kept',
} as const;
type Filter = keyof typeof FILTERS;
const NOTES = { 'repeated-hour': 'import.note.repeated-hour', 'class-without-proof': 'import.note.class-without-proof' } as const;

/** Row by row: what is wrong with it, or what became of it. */
export function ImportRows({ importId, phase }: { readonly importId: string; readonly phase: string }) {
  const { t } = useTranslation('department');
  const [only, setOnly] = useState<Filter>('faulty');
  const [page, setPage] = useState(1);
  const query = { only, offset: (page - 1) * PAGE_ROWS, limit: PAGE_ROWS };
  const rows = api.useQuery('get', '/api/v1/imports/{importId}/rows', { params: { path: { importId }, query } });
  const filters = (Object.keys(FILTERS) as Filter[]).filter((one) => phase !== 'planned' || (one !== 'refused' && one !== 'kept'));
  return (
    <Section title={t('import.report')}>
      <Select
        label={t('import.filter')}
        maw={320}
        allowDeselect={false}
        value={only}
        data={filters.map((value) => ({ value, label: t(FILTERS[value]) }))}
        onChange={(next) => {
          setOnly(filters.find((one) => one === next) ?? 'all');
          setPage(1);
        }}
      />
      <Answer query={rows}>
        {({ items, total }) =>
          items.length === 0 ? (
            <Empty text={t('import.filter-none')} />
          ) : (
            <Stack gap="sm">
              <RowTable items={items} />
              {total > PAGE_ROWS && (
                <Pagination
                  value={page}
                  total={Math.ceil(total / PAGE_ROWS)}
                  onChange={setPage}
                  getControlProps={(control) => ({ 'aria-label': t(control === 'next' ? 'import.page-next' : 'import.page-previous') })}
                />
              )}
            </Stack>
          )
        }
      </Answer>
    </Section>
  );
}

function RowTable({ items }: { readonly items: readonly ImportRow[] }) {
  const { t } = useTranslation('department');
  const format = useFormat();
  return (
    <Table.ScrollContainer minWidth={480} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table aria-label={t('import.report')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('import.row')}</Table.Th>
            <Table.Th>{t('import.column.stamp')}</Table.Th>
            <Table.Th>{t('import.found')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((one) => (
            <Table.Tr key={one.row}>
              <Table.Td className="tabular">{one.row}</Table.Td>
              <Table.Td>{one.submittedAt === undefined ? '' : format.moment(one.submittedAt)}</Table.Td>
              <Table.Td>
                <Found one={one} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Found({ one: { faults, notes, outcome, refusedText, rolledBack } }: { readonly one: ImportRow }) {
  const { t } = useTranslation('department');
  const kept = known(KEPT_REASONS, rolledBack);
  const nothing = faults.length === 0 && notes.length === 0 && outcome === undefined;
  return (
    <Stack gap={2}>
      {faults.map(({ column, code, text, otherRow }) => (
        <Text key={`${column}-${code}`} size="sm">
          <Text span fw={600}>
            {t(COLUMN_WORDS[column])}:{' '}
          </Text>
          {text}
          {otherRow !== undefined && ` ${t('import.other-row', { row: otherRow })}`}
        </Text>
      ))}
      {notes.map((note) => (
        <Text key={note} size="sm" c="gray.8">
          {t(NOTES[note])}
        </Text>
      ))}
      <Group gap="xs">
        {nothing && <Text size="sm">{t('import.row-good')}</Text>}
        {outcome === 'submitted' && rolledBack === undefined && <Text size="sm">{t('import.row-submitted')}</Text>}
        {refusedText !== undefined && <Text size="sm">{refusedText}</Text>}
        {rolledBack === 'taken-back' && <Text size="sm">{t('import.row-taken-back')}</Text>}
        {kept !== undefined && <Text size="sm">{t(kept)}</Text>}
      </Group>
    </Stack>
  );
}
