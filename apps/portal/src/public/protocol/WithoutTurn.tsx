import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../ui/Empty.js';
import { Section } from '../../ui/Section.js';
import { applicationNumber } from '../../words/application-number.js';
import { useFormat } from '../../words/use-format.js';
import classes from '../rows.module.css';
import { Paged } from './Paged.js';
import { type Without, countByReason } from './protocol.js';
import { useReason } from './reasons.js';
import { useScrollToFound } from './scroll.js';

interface WithoutTurnProps {
  readonly without: readonly Without[];
  /** Index of the application somebody looks for. */
  readonly found: number | undefined;
}

/** Everyone who waited and got no turn, with the reason. */
export function WithoutTurn({ without, found }: WithoutTurnProps) {
  const { t } = useTranslation('public');
  const reason = useReason();
  const { number } = useFormat();
  const toFound = useScrollToFound();
  if (without.length === 0) {
    return (
      <Section title={t('without.title')}>
        <Empty text={t('without.none')} />
      </Section>
    );
  }
  return (
    <Section title={t('without.title')}>
      <Text c="gray.8">{t('without.lead')}</Text>
      <ul>
        {countByReason(without).map(([code, count]) => (
          <li key={code}>
            {reason(code)}: <strong>{number(count)}</strong>
          </li>
        ))}
      </ul>
      <Paged items={without} startAt={found}>
        {(page, first) => (
          <ul className={classes.rows}>
            {page.map(({ applicationId, reason: code }, index) => {
              const isFound = first + index === found;
              return (
                <li
                  key={applicationId}
                  className={classes.row}
                  {...(isFound ? { ref: toFound, 'data-found': true, 'aria-current': true } : {})}
                >
                  <Text fw={600} className="tabular" miw={110}>
                    {applicationNumber(applicationId)}
                  </Text>
                  <Text size="sm" className={classes.grow}>
                    {reason(code)}
                  </Text>
                </li>
              );
            })}
          </ul>
        )}
      </Paged>
    </Section>
  );
}
