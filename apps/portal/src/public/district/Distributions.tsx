import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { Answer } from '../../ui/Answer.js';
import { Empty } from '../../ui/Empty.js';
import { Section } from '../../ui/Section.js';
import { localDateOf } from '../../words/format.js';
import { useFormat } from '../../words/use-format.js';
import classes from '../rows.module.css';

/** As many as a few years bring. */
const SHOWN_MAX = 100;

/** Every distribution of vouchers that is done, the newest first, each with its protocol. */
export function Distributions({ districtId }: { readonly districtId: string }) {
  const { t } = useTranslation('public');
  const format = useFormat();
  const iterations = api.useQuery('get', '/api/v1/iterations', { params: { query: { districtId, limit: SHOWN_MAX } } });
  return (
    <Section title={t('distributions.title')}>
      <Text c="gray.8">{t('distributions.lead')}</Text>
      <Answer query={iterations}>
        {({ items }) => {
          const done = items.filter(({ phase }) => phase === 'completed');
          if (done.length === 0) return <Empty text={t('distributions.none')} />;
          return (
            <ul className={classes.rows}>
              {done.map(({ iterationId, approvedAt, turnCount, waiting }) => (
                <li key={iterationId} className={classes.row}>
                  <Link className={classes.link} to="/iterations/$iterationId" params={{ iterationId }}>
                    {approvedAt === undefined ? t('distributions.protocol') : format.day(localDateOf(approvedAt))}
                  </Link>
                  <Text className="tabular">
                    {t('distributions.turns', { turns: turnCount, turnsText: format.number(turnCount), waiting: format.number(waiting) })}
                  </Text>
                </li>
              ))}
            </ul>
          );
        }}
      </Answer>
    </Section>
  );
}
