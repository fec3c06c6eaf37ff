import { List, SimpleGrid, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/Answer.js';
import { Section } from '../../ui/Section.js';
import { useFormat } from '../../words/use-format.js';
import { useChildNames } from '../shared/child-names.js';
import { ChildTarget } from './ChildTarget.js';
import type { Planning, PromotedChild, Promotion } from './use-promotion.js';

/** Children who change groups or do not fit theirs, each with what can be done; then those who leave, and the others. */
export function ChildrenOfPlan({ promotion, planning }: { readonly promotion: Promotion; readonly planning: Planning }) {
  const { t } = useTranslation('kindergarten');
  const { children } = promotion;
  const names = useChildNames(
    children.map(({ childId }) => childId),
    { purpose: 'enrolment', work: `promotion:${promotion.year}` },
  );
  const moving = children.filter(({ outcome }) => outcome === 'moves');
  const staying = children.filter(({ outcome }) => outcome === 'with-group' || outcome === 'stays');
  const unfit = staying.filter(({ reason }) => reason !== undefined);
  const fit = staying.filter(({ reason }) => reason === undefined);
  return (
    <Answer query={names}>
      {(nameOf) => {
        const rows = (some: readonly PromotedChild[]) =>
          [...some]
            .sort(byGroupAndName(nameOf))
            .map((child) => (
              <ChildTarget
                key={child.childId}
                child={child}
                name={nameOf[child.childId] ?? '…'}
                promotion={promotion}
                planning={planning}
              />
            ));
        const leaving = (outcome: string) =>
          children.filter((child) => child.outcome === outcome).map((child) => ({ ...child, name: nameOf[child.childId] ?? '…' }));
        return (
          <>
            {unfit.length > 0 && (
              <Section title={t('promotion.unfit')}>
                <SimpleGrid cols={{ base: 1, sm: 2 }}>{rows(unfit)}</SimpleGrid>
              </Section>
            )}
            <Section title={t('promotion.moves')}>
              {moving.length === 0 ? (
                <Text>{t('promotion.moves-none')}</Text>
              ) : (
                <SimpleGrid cols={{ base: 1, sm: 2 }}>{rows(moving)}</SimpleGrid>
              )}
            </Section>
            <Gone title={t('promotion.graduates')} gone={leaving('graduates')} />
            <Gone title={t('promotion.leaves')} gone={leaving('leaves')} />
            {fit.length > 0 && (
              <Section title={t('promotion.others', { count: fit.length })}>
                <SimpleGrid cols={{ base: 1, sm: 2 }}>{rows(fit)}</SimpleGrid>
              </Section>
            )}
          </>
        );
      }}
    </Answer>
  );
}

function Gone({ title, gone }: { readonly title: string; readonly gone: readonly (PromotedChild & { readonly name: string })[] }) {
  const { t } = useTranslation('kindergarten');
  const format = useFormat();
  if (gone.length === 0) return null;
  return (
    <Section title={title}>
      <List>
        {gone.map(({ childId, name, lastDay }) => (
          <List.Item key={childId}>
            {name}
            {lastDay !== undefined && `, ${t('promotion.last-day', { day: format.day(lastDay) })}`}
          </List.Item>
        ))}
      </List>
    </Section>
  );
}

/** Beside each other whoever is in one group now, as in its list. */
const byGroupAndName =
  (nameOf: Readonly<Record<string, string>>) =>
  (one: PromotedChild, other: PromotedChild): number =>
    one.groupId.localeCompare(other.groupId, 'en', { numeric: true }) ||
    (nameOf[one.childId] ?? '').localeCompare(nameOf[other.childId] ?? '', 'kk');
