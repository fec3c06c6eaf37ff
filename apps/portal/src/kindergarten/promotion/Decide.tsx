import { Group, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AskTwice } from '../../ui/AskTwice.js';
import { CommandButton } from '../../ui/CommandButton.js';
import { Deadline } from '../../ui/Deadline.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { Section } from '../../ui/Section.js';
import { useFormat } from '../../words/use-format.js';
import { chosenIn, withDay } from './choices.js';
import type { Planning, Promotion } from './use-promotion.js';

interface DecideProps {
  readonly promotion: Promotion;
  readonly planning: Planning;
}

/** The day, and what is done with the plan. */
export function Decide({ promotion, planning }: DecideProps) {
  const { t } = useTranslation('kindergarten');
  const format = useFormat();
  const { keep, discard, confirm } = planning;
  const { phase, firstDay, earliest, latest, endsAt, digest, overfull, children } = promotion;
  const isKept = phase === 'drafted';
  const moving = children.filter(({ outcome }) => outcome === 'with-group' || outcome === 'moves').length;
  return (
    <Section title={t('promotion.day')}>
      <TextInput
        type="date"
        aria-label={t('promotion.day')}
        w={{ base: '100%', xs: 240 }}
        min={earliest}
        max={latest}
        value={firstDay}
        onChange={({ currentTarget: { value } }) => value !== '' && keep.mutate(withDay(promotion, value))}
      />
      {isKept && keep.error !== null && <ErrorNotice error={keep.error} />}
      {!isKept && (
        <>
          <Text>{t('promotion.keep-how', { day: format.day(latest) })}</Text>
          <CommandButton command={keep} onClick={() => keep.mutate(chosenIn(promotion))}>
            {t('promotion.keep')}
          </CommandButton>
        </>
      )}
      {isKept && endsAt !== undefined && (
        <Text>
          {t('promotion.confirm-by')} <Deadline at={endsAt} />
        </Text>
      )}
      {isKept && (
        <Group align="flex-start">
          {overfull.length > 0 || digest === undefined ? (
            <Text c="red.9">{t('promotion.over')}</Text>
          ) : (
            <AskTwice
              about="decision"
              label={t('promotion.confirm')}
              title={t('promotion.confirm-title')}
              consequence={t('promotion.confirm-text', { day: format.day(firstDay), count: moving })}
              certainty={t('promotion.confirm-certain')}
              command={confirm}
              onCertain={(close) => confirm.mutate({ digest }, { onSuccess: close })}
            />
          )}
          <CommandButton variant="default" command={discard} onClick={() => discard.mutate()}>
            {t('promotion.discard')}
          </CommandButton>
        </Group>
      )}
    </Section>
  );
}
