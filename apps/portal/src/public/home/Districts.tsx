import { Box, Group, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../words/i18n.js';
import { useFormat } from '../../words/use-format.js';
import type { DistrictFigures } from '../figures.js';
import classes from '../rows.module.css';

/** The districts one under the other: a table would not fit a phone. */
export function Districts({ rows }: { readonly rows: readonly DistrictFigures[] }) {
  const { t } = useTranslation('public');
  return (
    <div>
      <Title order={3} size="h5" mb={4}>
        {t('home.districts')}
      </Title>
      <ul className={classes.rows}>
        {rows.map((row) => (
          <District key={row.districtId} row={row} />
        ))}
      </ul>
    </div>
  );
}

function District({ row: { districtId, names, waiting, freeSeats, attending } }: { readonly row: DistrictFigures }) {
  const { t } = useTranslation('public');
  const locale = useLocale();
  return (
    <li className={classes.row}>
      <Link className={classes.link} to="/districts/$districtId" params={{ districtId }}>
        {names[locale]}
      </Link>
      <Group component="dl" gap="lg" m={0} wrap="nowrap">
        <Figure name={t('home.waiting')} value={waiting} />
        <Figure name={t('home.free-seats')} value={freeSeats} />
        <Figure name={t('home.attending')} value={attending} />
      </Group>
    </li>
  );
}

function Figure({ name, value }: { readonly name: string; readonly value: number }) {
  const { number } = useFormat();
  return (
    <Box className={classes.figure}>
      <Text component="dt" size="xs" c="gray.7" lh={1.2}>
        {name}
      </Text>
      <Text component="dd" m={0} fw={600} className="tabular">
        {number(value)}
      </Text>
    </Box>
  );
}
