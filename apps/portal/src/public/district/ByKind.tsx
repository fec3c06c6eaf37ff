import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../words/use-format.js';
import type { District } from '../figures.js';
import classes from '../rows.module.css';

const KINDS = [
  ['state', 'common:kind.state'],
  ['private', 'common:kind.private'],
  ['mini-centre', 'common:kind.mini-centre'],
] as const;

/** Free seats of state and private kindergartens and mini-centres. */
export function ByKind({ district: { seats } }: { readonly district: District }) {
  const { t } = useTranslation(['public', 'common']);
  const { number } = useFormat();
  return (
    <ul className={classes.rows}>
      {KINDS.map(([kind, name]) => {
        const counted = seats[kind];
        return (
          counted !== undefined && (
            <li key={kind} className={classes.row}>
              <Text>{t(name)}</Text>
              <Group gap="xs">
                <Text fw={700} className="tabular">
                  {t('seats.free', { free: counted.free, text: number(counted.free) })}
                </Text>
                <Text size="sm" c="gray.7" className="tabular">
                  {t('seats.of', { seats: number(counted.seats), kindergartens: counted.kindergartens })}
                </Text>
              </Group>
            </li>
          )
        );
      })}
    </ul>
  );
}
