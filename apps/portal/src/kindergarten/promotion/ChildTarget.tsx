import { NativeSelect, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePlaceWords } from '../../parent/places.js';
import { withTarget } from './choices.js';
import type { Planning, PromotedChild, PromotedGroup, Promotion } from './use-promotion.js';

const REASONS = {
  'no-group': 'promotion.reason.no-group',
  'no-seat': 'promotion.reason.no-seat',
  'over-age': 'promotion.reason.over-age',
  bound: 'promotion.reason.bound',
  'was-there': 'promotion.reason.was-there',
  chosen: 'promotion.reason.chosen',
} as const;

interface ChildTargetProps {
  readonly child: PromotedChild;
  readonly name: string;
  readonly promotion: Promotion;
  readonly planning: Planning;
}

/** The new group of one child: by the rule, or another that its contract allows. */
export function ChildTarget({ child, name, promotion, planning }: ChildTargetProps) {
  const { t } = useTranslation('kindergarten');
  const words = usePlaceWords();
  const { keep } = planning;
  const { childId, groupId, toGroupId, reason } = child;
  const label = (group: PromotedGroup): string => `${words.numbered(group.groupId)} · ${words.ageGroup(group.comingAgeGroup)}`;
  const own = promotion.groups.find((group) => group.groupId === groupId);
  // What was signed stays: language, hours and needs.
  const like = promotion.groups.filter(
    (group) => group.language === own?.language && group.stayHours === own.stayHours && group.need === own.need,
  );
  const chosen = promotion.targets.find((one) => one.childId === childId);
  const target = promotion.groups.find((group) => group.groupId === toGroupId);
  const why = REASONS[reason as keyof typeof REASONS];
  return (
    <Stack gap={4}>
      <Text fw={600}>{name}</Text>
      {why !== undefined && <Text size="sm">{t(why)}</Text>}
      <NativeSelect
        aria-label={t('promotion.target', { name })}
        w={{ base: '100%', xs: 360 }}
        disabled={keep.isPending || reason === 'bound'}
        value={chosen?.groupId ?? ''}
        onChange={({ currentTarget: { value } }) => keep.mutate(withTarget(promotion, childId, value === '' ? undefined : value))}
        data={[
          {
            value: '',
            label:
              target === undefined || chosen !== undefined ? t('promotion.by-rule') : t('promotion.by-rule-to', { group: label(target) }),
          },
          ...like.map((group) => ({ value: group.groupId, label: label(group) })),
        ]}
      />
    </Stack>
  );
}
