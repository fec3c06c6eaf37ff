import { VisuallyHidden } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { briefOf } from './brief.js';
import type { Situation } from './situation.js';

/** Says politely that the child stands elsewhere than a moment ago: the page changes by itself, and not everybody sees it. */
export function ChangeAnnouncement({ situation, today }: { readonly situation: Situation; readonly today: string }) {
  const { t } = useTranslation('parent');
  const { status } = briefOf(situation, today);
  const before = useRef(status);
  const [isChanged, setIsChanged] = useState(false);
  useEffect(() => {
    if (before.current !== status) setIsChanged(true);
    before.current = status;
  }, [status]);
  return <VisuallyHidden role="status">{isChanged && t('child.changed', { status: t(status) })}</VisuallyHidden>;
}
