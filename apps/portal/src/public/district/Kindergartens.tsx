import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { Answer } from '../../ui/Answer.js';
import { Empty } from '../../ui/Empty.js';
import { useLocale } from '../../words/i18n.js';
import { kindergartenName, usePlaceNames } from '../../words/names.js';
import { useFormat } from '../../words/use-format.js';
import classes from '../rows.module.css';
import { PAGE_MAX, byPages, useAll } from '../use-all.js';
import { type Group, type Wish, freeByKindergarten } from './free.js';

const SHOWN_FIRST = 12;

const KIND = { state: 'common:kind.state', private: 'common:kind.private', 'mini-centre': 'common:kind.mini-centre' } as const;

interface KindergartensProps {
  readonly districtId: string;
  readonly groups: readonly Group[];
  readonly wish: Wish;
}

/** Kindergartens with seats for a wish, the most seats first. */
export function Kindergartens({ districtId, groups, wish }: KindergartensProps) {
  const { t } = useTranslation(['public', 'common']);
  const locale = useLocale();
  const places = usePlaceNames();
  const { number } = useFormat();
  const [shown, setShown] = useState(SHOWN_FIRST);
  const query = { districtId, limit: PAGE_MAX };
  const kindergartens = useAll(api.useInfiniteQuery('get', '/api/v1/kindergartens', { params: { query } }, byPages));
  const free = freeByKindergarten(groups, wish);
  const freeIn = ({ kindergartenId }: { readonly kindergartenId: string }): number => free.get(kindergartenId) ?? 0;
  return (
    <Answer query={kindergartens}>
      {(all) => {
        const found = all.filter((one) => freeIn(one) > 0).sort((one, other) => freeIn(other) - freeIn(one));
        if (found.length === 0) return <Empty text={t('seats.none-for-this')} />;
        return (
          <>
            <Text role="status" size="sm" c="gray.7">
              {t('seats.found', { count: found.length })}
            </Text>
            <ul className={classes.rows}>
              {found.slice(0, shown).map((one) => (
                <li key={one.kindergartenId} className={classes.row}>
                  <div className={classes.grow}>
                    <Text fw={600}>{kindergartenName(one, locale)}</Text>
                    <Text size="sm" c="gray.7">
                      {`${t(KIND[one.kind])} · ${places.settlement(one.settlementId)}`}
                    </Text>
                  </div>
                  <Text fw={700} className="tabular">
                    {t('seats.free', { free: freeIn(one), text: number(freeIn(one)) })}
                  </Text>
                </li>
              ))}
            </ul>
            {shown < found.length && (
              <Button variant="default" onClick={() => setShown(shown + SHOWN_FIRST)}>
                {t('common:show-more')}
              </Button>
            )}
          </>
        );
      }}
    </Answer>
  );
}
