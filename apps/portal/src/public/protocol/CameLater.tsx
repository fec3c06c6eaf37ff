import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/Section.js';
import { applicationNumber } from '../../words/application-number.js';
import { useFormat } from '../../words/use-format.js';
import classes from '../rows.module.css';
import { Paged } from './Paged.js';
import type { Protocol } from './protocol.js';

/** Who was not in the queue yet when two people looked at it. */
export function CameLater({ cameLater }: Pick<Protocol, 'cameLater'>) {
  const { t } = useTranslation('public');
  const { moment } = useFormat();
  if (cameLater.length === 0) return null;
  return (
    <Section title={t('protocol.later')}>
      <Text c="gray.8">{t('protocol.later-lead')}</Text>
      <Paged items={cameLater} startAt={undefined}>
        {(page) => (
          <ul className={classes.rows}>
            {page.map(({ applicationId, category, submittedAt }) => (
              <li key={applicationId} className={classes.row}>
                <Text fw={600} className="tabular" miw={110}>
                  {applicationNumber(applicationId)}
                </Text>
                <Text size="sm" className={classes.grow}>
                  {`${t('protocol.category', { category })} · ${t('turns.submitted-at', { moment: moment(submittedAt) })}`}
                </Text>
              </li>
            ))}
          </ul>
        )}
      </Paged>
    </Section>
  );
}
