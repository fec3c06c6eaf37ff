import { Button, Group as Row, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePlaceNames } from '../../words/names.js';
import { useKindergartenNames, usePlaceWords } from '../places.js';
import type { Group } from '../records.js';

interface KindergartenSeatsProps {
  readonly districtId: string;
  /** Of one kindergarten. */
  readonly groups: readonly Group[];
  readonly ask: (group: Group) => void;
}

export function KindergartenSeats({ districtId, groups, ask }: KindergartenSeatsProps) {
  const { t } = useTranslation('parent');
  const words = usePlaceWords();
  const places = usePlaceNames();
  const nameOf = useKindergartenNames(districtId);
  const [first] = groups;
  if (first === undefined) return null;
  const name = nameOf(first.kindergartenId);
  return (
    <Paper component="article" p={{ base: 'md', sm: 'lg' }} withBorder>
      <Stack gap="sm">
        <div>
          <Title order={2} size="h4">
            {name}
          </Title>
          <Text c="gray.7">
            {words.kind(first.kind)} · {places.settlement(first.settlementId)}
          </Text>
        </div>
        {groups.map((group) => (
          <Row key={group.groupId} justify="space-between" gap="sm">
            <div>
              <Text>{words.group(group)}</Text>
              <Text size="sm" fw={600} c="teal.9">
                {t('seats.free', { free: group.free, seats: group.seats })}
              </Text>
            </div>
            <Button
              variant="light"
              aria-label={t('seats.ask-at', { kindergarten: name, group: words.group(group) })}
              onClick={() => ask(group)}
            >
              {t('seats.ask')}
            </Button>
          </Row>
        ))}
      </Stack>
    </Paper>
  );
}
