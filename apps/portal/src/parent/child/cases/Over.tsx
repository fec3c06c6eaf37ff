import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '../../../ui/Section.js';
import { useFormat } from '../../../words/use-format.js';
import { type OverCause, type Situation, mayApplyAnew } from '../situation.js';
import { ButtonLink } from '../../../ui/links.js';

const TITLES = {
  withdrawn: 'over.withdrawn',
  annulled: 'over.annulled',
  refused: 'over.refused',
  left: 'over.left',
  closed: 'over.closed',
  age: 'over.closed',
  school: 'over.closed',
  moved: 'over.closed',
  'false-data': 'over.closed',
} as const satisfies Record<OverCause, string>;

const TEXTS = {
  withdrawn: 'over.withdrawn-text',
  annulled: 'over.annulled-text',
  refused: 'over.refused-text',
  left: 'over.left-text',
  closed: 'over.closed-text',
  age: 'over.age-text',
  school: 'over.school-text',
  moved: 'over.moved-text',
  'false-data': 'over.false-data-text',
} as const satisfies Record<OverCause, string>;

/** Nothing is under way; what now. */
export function Over({ childId, situation }: { readonly childId: string; readonly situation: Extract<Situation, { kind: 'over' }> }) {
  const { t } = useTranslation('parent');
  const format = useFormat();
  const { cause, lastDay } = situation;
  return (
    <Section title={t(TITLES[cause])}>
      <Text>{t(TEXTS[cause], { day: lastDay === undefined ? '' : format.day(lastDay) })}</Text>
      {mayApplyAnew(cause) && (
        <>
          <Text>{t('over.now')}</Text>
          <ButtonLink to="/my/apply" search={{ child: childId }} style={{ alignSelf: 'flex-start' }}>
            {t('todo.apply-anew')}
          </ButtonLink>
        </>
      )}
    </Section>
  );
}
