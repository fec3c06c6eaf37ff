import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Place, PlaceGroup } from '../../catalogue/use-catalogue.js';
import { useLocale } from '../../words/i18n.js';
import { kindergartenName } from '../../words/names.js';
import { usePlaceWords } from '../places.js';
import { JoinButton } from '../waits/JoinButton.js';
import { mayWait } from '../waits/may-wait.js';
import { useWaits } from '../waits/use-waits.js';
import type { Search } from './search.js';

interface SeatActionProps {
  readonly childId: string;
  readonly search: Search;
  readonly group: PlaceGroup;
  readonly place: Place;
  readonly ask: () => void;
}

/** What can be done about one group: its free seat asked for, or waited for where there is none. */
export function SeatAction({ childId, search, group, place, ask }: SeatActionProps) {
  const { t } = useTranslation('parent');
  const locale = useLocale();
  const words = usePlaceWords();
  const waits = useWaits(childId).data?.items;
  const name = kindergartenName(place, locale);
  if (group.free > 0) {
    return (
      <Button variant="light" aria-label={t('seats.ask-at', { kindergarten: name, group: words.group(group) })} onClick={ask}>
        {t('seats.ask')}
      </Button>
    );
  }
  if (waits === undefined) return null;
  const { kindergartenId } = place;
  const may = mayWait({ ...group, kindergartenId }, { ageGroup: search.ageGroup, waits, attends: search.attends });
  if (may === 'waits') return <Text size="sm">{t('waits.already')}</Text>;
  return may === undefined ? null : (
    <JoinButton childId={childId} kindergartenId={kindergartenId} language={group.language} name={`${name}, ${words.group(group)}`} />
  );
}
