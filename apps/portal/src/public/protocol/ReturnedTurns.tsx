import { List, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/Section.js';
import { applicationNumber } from '../../words/application-number.js';
import classes from '../rows.module.css';
import type { Iteration } from './protocol.js';

const numberOf = (iterationId: string): string => iterationId.slice(iterationId.lastIndexOf('.') + 1);

/** Turns that were refused go to the next: which earlier distribution this one carries on, and where its own turns went. */
export function ReturnedTurns({ iteration: { continues, returned, continuations } }: { readonly iteration: Iteration }) {
  const { t } = useTranslation('public');
  if (continues === undefined && returned.length === 0 && continuations.length === 0) return null;
  return (
    <Section title={t('protocol.returned')}>
      <Text c="gray.8">{t('protocol.returned-lead')}</Text>
      {continues !== undefined && <ToIteration iterationId={continues} text={t('protocol.continues', { number: numberOf(continues) })} />}
      <List spacing="xs">
        {continuations.flatMap(({ iterationId, applicationIds }) =>
          applicationIds.map((applicationId) => (
            <List.Item key={applicationId}>
              <ToIteration
                iterationId={iterationId}
                text={t('protocol.given-on', { application: applicationNumber(applicationId), number: numberOf(iterationId) })}
              />
            </List.Item>
          )),
        )}
        {returned.map((applicationId) => (
          <List.Item key={applicationId}>{t('protocol.to-give-on', { application: applicationNumber(applicationId) })}</List.Item>
        ))}
      </List>
    </Section>
  );
}

function ToIteration({ iterationId, text }: { readonly iterationId: string; readonly text: string }) {
  return (
    <Text>
      <Link className={classes.link} to="/iterations/$iterationId" params={{ iterationId }}>
        {text}
      </Link>
    </Text>
  );
}
