import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../words/use-format.js';
import type { Wait } from '../records.js';

const CAUSES = {
  joined: 'waits.joined',
  'earlier-voucher': 'waits.earlier',
  'own-district': 'waits.own-district',
  'ahead-served': 'waits.served',
  'ahead-left': 'waits.left',
} as const;

/** Every step of the place, with what caused it. */
export function PlaceStory({ history }: { readonly history: Wait['history'] }) {
  const { t } = useTranslation('parent');
  const format = useFormat();
  if (history.length < 2) return null;
  return (
    <details>
      <Text component="summary">{t('waits.story')}</Text>
      <List size="sm">
        {history.map(({ at, place, cause }) => (
          <List.Item key={`${at} ${place}`}>
            {format.moment(at)}: {t(CAUSES[cause as keyof typeof CAUSES] ?? 'waits.left', { place })}
          </List.Item>
        ))}
      </List>
    </details>
  );
}
