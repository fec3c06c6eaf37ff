import { Button, Group, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../words/use-format.js';

/** More rows at once would make old phones stutter. */
const PAGE_SIZE = 50;

interface PagedProps<Item> {
  readonly items: readonly Item[];
  /** The list begins at the page that has it. */
  readonly startAt: number | undefined;
  readonly children: (page: readonly Item[], firstIndex: number) => ReactNode;
}

/** A long list that is here wholly, shown a page at a time. */
export function Paged<Item>({ items, startAt = 0, children }: PagedProps<Item>) {
  const { t } = useTranslation('public');
  const { number } = useFormat();
  const [page, setPage] = useState(Math.floor(startAt / PAGE_SIZE));
  const first = page * PAGE_SIZE;
  const last = Math.min(first + PAGE_SIZE, items.length);
  return (
    <>
      {children(items.slice(first, last), first)}
      {items.length > PAGE_SIZE && (
        <Group justify="space-between">
          <Button variant="default" disabled={page === 0} onClick={() => setPage(page - 1)}>
            {t('pages.back')}
          </Button>
          <Text role="status" className="tabular">
            {t('pages.shown', { first: number(first + 1), last: number(last), all: number(items.length) })}
          </Text>
          <Button variant="default" disabled={last === items.length} onClick={() => setPage(page + 1)}>
            {t('pages.on')}
          </Button>
        </Group>
      )}
    </>
  );
}
