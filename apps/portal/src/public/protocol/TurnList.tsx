import { Table, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../ui/Empty.js';
import { Section } from '../../ui/Section.js';
import { applicationNumber } from '../../words/application-number.js';
import { usePlaceNames } from '../../words/names.js';
import { useFormat } from '../../words/use-format.js';
import classes from '../rows.module.css';
import { Paged } from './Paged.js';
import type { Turn } from './protocol.js';
import { useScrollToFound } from './scroll.js';

interface TurnListProps {
  readonly turns: readonly Turn[];
  /** Index of the turn somebody looks for. */
  readonly found: number | undefined;
}

/** Everyone who got a turn, in the order of the queue. */
export function TurnList({ turns, found }: TurnListProps) {
  const { t } = useTranslation(['public', 'common']);
  const isWide = useMediaQuery('(min-width: 48em)', undefined, { getInitialValueInEffect: false });
  const foundId = found === undefined ? undefined : turns[found]?.applicationId;
  const List = isWide ? TurnTable : TurnCards;
  return (
    <Section title={t('turns.title')}>
      {turns.length === 0 ? (
        <Empty text={t('turns.none')} />
      ) : (
        <Paged items={turns} startAt={found}>
          {(page) => <List turns={page} foundId={foundId} />}
        </Paged>
      )}
    </Section>
  );
}

interface ShownProps {
  readonly turns: readonly Turn[];
  readonly foundId: string | undefined;
}

/** The order within a category is by the second, so seconds are shown. */
function useStamp(): (instant: string) => string {
  const { moment } = useFormat();
  return (instant) => `${moment(instant)}:${instant.slice(17, 19)}`;
}

function TurnTable({ turns, foundId }: ShownProps) {
  const { t } = useTranslation(['public', 'common']);
  const places = usePlaceNames();
  const stamp = useStamp();
  const toFound = useScrollToFound();
  return (
    <Table className="tabular" aria-label={t('turns.title')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('turns.ordinal')}</Table.Th>
          <Table.Th scope="col">{t('turns.number')}</Table.Th>
          <Table.Th scope="col">{t('turns.category')}</Table.Th>
          <Table.Th scope="col">{t('turns.submitted')}</Table.Th>
          <Table.Th scope="col">{t('turns.settlement')}</Table.Th>
          <Table.Th scope="col">{t('seats.age')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {turns.map(({ ordinal, applicationId, category, submittedAt, settlementId, ageGroup, batch }) => {
          const isFound = applicationId === foundId;
          return (
            <Table.Tr key={applicationId} {...(isFound ? { ref: toFound, bg: 'yellow.1', 'aria-current': true } : {})}>
              <Table.Td>{ordinal}</Table.Td>
              <Table.Td fw={600}>
                {applicationNumber(applicationId)}
                {batch !== undefined && (
                  <Text size="xs" c="gray.8">
                    {t('protocol.together')}
                  </Text>
                )}
              </Table.Td>
              <Table.Td>{category}</Table.Td>
              <Table.Td>{stamp(submittedAt)}</Table.Td>
              <Table.Td>{places.settlement(settlementId)}</Table.Td>
              <Table.Td>{t('common:age-group', { years: ageGroup })}</Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}

function TurnCards({ turns, foundId }: ShownProps) {
  const { t } = useTranslation(['public', 'common']);
  const places = usePlaceNames();
  const stamp = useStamp();
  const toFound = useScrollToFound();
  return (
    <ul className={classes.rows}>
      {turns.map(({ ordinal, applicationId, category, submittedAt, settlementId, ageGroup, batch }) => {
        const isFound = applicationId === foundId;
        return (
          <li key={applicationId} className={classes.row} {...(isFound ? { ref: toFound, 'data-found': true, 'aria-current': true } : {})}>
            <div className={classes.grow}>
              <Text fw={600} className="tabular">
                {`${ordinal}. ${applicationNumber(applicationId)}`}
              </Text>
              <Text size="sm" c="gray.8">
                {[
                  t('protocol.category', { category }),
                  places.settlement(settlementId),
                  t('common:age-group', { years: ageGroup }),
                  ...(batch === undefined ? [] : [t('protocol.together')]),
                ].join(' · ')}
              </Text>
              <Text size="sm" c="gray.7" className="tabular">
                {t('turns.submitted-at', { moment: stamp(submittedAt) })}
              </Text>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
