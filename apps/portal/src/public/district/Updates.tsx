import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { Answer } from '../../ui/Answer.js';
import { Empty } from '../../ui/Empty.js';
import { Section } from '../../ui/Section.js';
import { KINDS, PHASES } from '../../updates/phases.js';
import { useFormat } from '../../words/use-format.js';
import classes from '../rows.module.css';

/** As many as a few years bring. */
const SHOWN_MAX = 20;

/** Every announced update of the district's queue, the newest first. */
export function Updates({ districtId }: { readonly districtId: string }) {
  const { t } = useTranslation('updates');
  const { day } = useFormat();
  const updates = api.useQuery('get', '/api/v1/epochs', { params: { query: { districtId, limit: SHOWN_MAX } } });
  return (
    <Section title={t('title')}>
      <Text c="gray.8">{t('lead')}</Text>
      <Answer query={updates}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty text={t('none-announced')} />
          ) : (
            <ul className={classes.rows}>
              {items.map(({ epochId, effectiveOn, kind, phase }) => (
                <li key={epochId} className={classes.row}>
                  <Link className={classes.link} to="/updates/$epochId" params={{ epochId }}>
                    {day(effectiveOn)}
                  </Link>
                  <Text>{`${t(KINDS[kind])} · ${t(PHASES[phase].word)}`}</Text>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </Section>
  );
}
