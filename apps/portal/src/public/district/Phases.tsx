import { SimpleGrid, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/Section.js';
import { useFormat } from '../../words/use-format.js';
import type { District } from '../figures.js';
import classes from '../rows.module.css';

const APPLICATIONS = [
  ['waiting', 'district.waiting'],
  ['turn-given', 'district.turn-given'],
  ['fulfilled', 'district.fulfilled'],
  ['inactive', 'district.inactive'],
  ['withdrawn', 'district.withdrawn'],
  ['annulled', 'district.annulled'],
] as const;

const VOUCHERS = [
  ['offered', 'district.offered'],
  ['confirmed', 'district.confirmed'],
  ['in-use', 'district.in-use'],
  ['lapsed', 'district.lapsed'],
  ['refused', 'district.refused'],
  ['ended', 'district.ended'],
] as const;

/** Where the families of a district stand, and their vouchers. */
export function Phases({ district }: { readonly district: District }) {
  const { t } = useTranslation('public');
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }}>
      <Section title={t('district.queue')}>
        <Counts counts={district.applications} names={APPLICATIONS} />
      </Section>
      <Section title={t('district.vouchers')}>
        <Counts counts={district.vouchers} names={VOUCHERS} />
      </Section>
    </SimpleGrid>
  );
}

type Names = typeof APPLICATIONS | typeof VOUCHERS;

function Counts({ counts, names }: { readonly counts: Readonly<Record<string, number>>; readonly names: Names }) {
  const { t } = useTranslation('public');
  const { number } = useFormat();
  return (
    <ul className={classes.rows}>
      {names.map(([phase, name]) => (
        <li key={phase} className={classes.row}>
          <Text>{t(name)}</Text>
          <Text fw={700} className="tabular">
            {number(counts[phase] ?? 0)}
          </Text>
        </li>
      ))}
    </ul>
  );
}
