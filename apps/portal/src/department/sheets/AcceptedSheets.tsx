import { Button, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useToday } from '../../api/clock.js';
import { Answer } from '../../ui/Answer.js';
import { Empty } from '../../ui/Empty.js';
import { Section } from '../../ui/Section.js';
import { useFormat } from '../../words/use-format.js';
import { lastMonths } from '../shared/months.js';
import { useDistrict } from '../shared/use-district.js';
import { SheetList } from './SheetList.js';

const MONTHS = 13;
const PAGE = 50;

/** What was accepted of a month, and what is still being filled. */
export function AcceptedSheets() {
  const { t } = useTranslation('department');
  const today = useToday();
  if (today === undefined) return null;
  return (
    <Section title={t('sheets.month')}>
      <OfMonth months={lastMonths(today, MONTHS)} />
    </Section>
  );
}

function OfMonth({ months }: { readonly months: readonly string[] }) {
  const { t } = useTranslation('department');
  const { t: common } = useTranslation();
  const format = useFormat();
  const districtId = useDistrict();
  const [month, setMonth] = useState(months[1] ?? '');
  const pages = api.useInfiniteQuery(
    'get',
    '/api/v1/sheets',
    { params: { query: { districtId, month, limit: PAGE } } },
    { pageParamName: 'after', initialPageParam: '', getNextPageParam: ({ next }: { next?: string | undefined }) => next },
  );
  return (
    <Stack>
      <Select
        label={t('sheets.choose-month')}
        maw={280}
        value={month}
        data={months.map((value) => ({ value, label: format.month(value) }))}
        onChange={(next) => setMonth(next ?? month)}
      />
      <Answer query={pages}>
        {(data) => {
          const sheets = data.pages.flatMap(({ items }) => items);
          if (sheets.length === 0) return <Empty text={t('sheets.month-none')} />;
          return (
            <>
              <SheetList sheets={sheets} />
              {pages.hasNextPage && (
                <Button variant="light" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
                  {common('show-more')}
                </Button>
              )}
            </>
          );
        }}
      </Answer>
    </Stack>
  );
}
