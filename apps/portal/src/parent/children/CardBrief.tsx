import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Deadline } from '../../ui/Deadline.js';
import { useFormat } from '../../words/use-format.js';
import type { Brief, Step } from '../child/brief.js';
import { useNamesAnywhere } from '../places.js';
import { ButtonLink } from '../../ui/links.js';

interface CardBriefProps {
  readonly childId: string;
  readonly brief: Brief;
}

export function CardBrief({ childId, brief }: CardBriefProps) {
  const { t } = useTranslation('parent');
  const format = useFormat();
  const { position = 0, kindergartenId, day = '' } = brief.params ?? {};
  const nameOf = useNamesAnywhere(kindergartenId === undefined ? [] : [kindergartenId]);
  const filled = {
    position: format.number(position),
    kindergarten: kindergartenId === undefined ? '' : nameOf(kindergartenId),
    day: day === '' ? '' : format.day(day),
  };
  return (
    <>
      <Text>{t(brief.sentence, filled)}</Text>
      {brief.by !== undefined && <Deadline at={brief.by} />}
      {brief.todo === undefined ? (
        <StepButton childId={childId} step="child" label={t('todo.look')} isQuiet />
      ) : (
        <StepButton childId={childId} step={brief.todo.step} label={t(brief.todo.label)} />
      )}
    </>
  );
}

interface StepButtonProps {
  readonly childId: string;
  readonly step: Step;
  readonly label: string;
  readonly isQuiet?: boolean;
}

function StepButton({ childId, step, label, isQuiet = false }: StepButtonProps) {
  const look = { variant: isQuiet ? 'light' : 'filled', style: { alignSelf: 'flex-start' } } as const;
  const params = { childId };
  switch (step) {
    case 'apply':
      return (
        <ButtonLink to="/my/apply" search={{ child: childId }} {...look}>
          {label}
        </ButtonLink>
      );
    case 'seats':
      return (
        <ButtonLink to="/my/children/$childId/seats" params={params} {...look}>
          {label}
        </ButtonLink>
      );
    case 'child':
      return (
        <ButtonLink to="/my/children/$childId" params={params} {...look}>
          {label}
        </ButtonLink>
      );
  }
}
