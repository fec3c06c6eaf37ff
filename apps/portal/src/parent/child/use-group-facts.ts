import { useTranslation } from 'react-i18next';
import { useFormat } from '../../words/use-format.js';
import { addDays } from '../month/calendar.js';
import { useGroup, usePlaceWords } from '../places.js';
import type { Contract } from '../records.js';

type Fact = readonly [name: string, value: string];

/** The group the child is in, and the one it moves up into: another, or its own when it becomes an older one. */
export function useGroupFacts({ kindergartenId, groupId, groupsWere = [] }: Contract, today: string): Fact[] {
  const { t } = useTranslation('parent');
  const format = useFormat();
  const words = usePlaceWords();
  const before = groupsWere.find(({ lastDay }) => today <= lastDay);
  const last = useGroup({ kindergartenId, groupId });
  const now = useGroup({ kindergartenId, groupId: before?.groupId ?? groupId });
  if (last === undefined || now === undefined) return [];
  const named = (group: typeof now): string => `${words.numbered(group.groupId)} · ${words.group(group)}`;
  const own: Fact = [t('enrolled.group'), named(now)];
  const from = before === undefined ? last.comingFrom : addDays(before.lastDay, 1);
  if (from === undefined) return [own];
  return [own, [t('enrolled.group-from', { day: format.day(from) }), named({ ...last, ageGroup: last.comingAgeGroup ?? last.ageGroup })]];
}
