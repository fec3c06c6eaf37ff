import { NativeSelect, Paper, SimpleGrid, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../ui/Facts.js';
import { Section } from '../../ui/Section.js';
import { Status } from '../../ui/Status.js';
import { usePlaceWords } from '../../parent/places.js';
import { withAge } from './choices.js';
import type { Planning, PromotedGroup, Promotion } from './use-promotion.js';

const AGE_GROUPS = [1, 2, 3, 4, 5] as const;

/** Each group as it is and as it becomes, with the seats after it. */
export function GroupsOfPlan({ promotion, planning }: { readonly promotion: Promotion; readonly planning: Planning }) {
  const { t } = useTranslation('kindergarten');
  const { keep } = planning;
  return (
    <Section title={t('promotion.groups')}>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {promotion.groups.map((group) => (
          <OneGroup
            key={group.groupId}
            group={group}
            isOver={promotion.overfull.includes(group.groupId)}
            isPending={keep.isPending}
            onAge={(ageGroup) => keep.mutate(withAge(promotion, group.groupId, ageGroup))}
          />
        ))}
      </SimpleGrid>
    </Section>
  );
}

interface OneGroupProps {
  readonly group: PromotedGroup;
  readonly isOver: boolean;
  readonly isPending: boolean;
  readonly onAge: (ageGroup: number) => void;
}

function OneGroup({ group, isOver, isPending, onAge }: OneGroupProps) {
  const { t } = useTranslation('kindergarten');
  const words = usePlaceWords();
  const number = group.groupId.slice(group.groupId.lastIndexOf('.') + 1);
  const { before, after } = group;
  return (
    <Paper withBorder p="sm">
      <Stack gap="xs">
        <Text fw={600}>{`${words.numbered(group.groupId)} · ${words.group(group)}`}</Text>
        {isOver && <Status tone="urgent">{t('promotion.over')}</Status>}
        <NativeSelect
          label={t('promotion.age-new')}
          aria-label={t('promotion.age-of', { number })}
          w={{ base: '100%', xs: 240 }}
          disabled={isPending}
          value={String(group.comingAgeGroup)}
          onChange={({ currentTarget }) => onAge(Number(currentTarget.value))}
          data={AGE_GROUPS.map((age) => ({ value: String(age), label: words.ageGroup(age) }))}
        />
        <Facts
          items={[
            [t('promotion.children'), t('promotion.before-after', { before, after })],
            [t('promotion.seats'), String(group.seats)],
            [t('promotion.free'), String(group.free)],
          ]}
        />
      </Stack>
    </Paper>
  );
}
