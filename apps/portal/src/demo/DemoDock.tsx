import { VisuallyHidden } from '@mantine/core';
import { Suspense, lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Toast } from './Toast.js';
import classes from './dock.module.css';
import { useNews } from './news.js';
import type { Part } from './parts.js';

// What is inside is fetched when it is opened.
const DemoPanel = lazy(() => import('./DemoPanel.js'));

/** What a demonstration has beside the pages: its people, its clock and its phones. A tab at the edge, so that it covers no button of a page. */
export default function DemoDock() {
  const { t } = useTranslation('demo');
  const [opened, setOpened] = useState<Part>();
  const [first, setFirst] = useState<Part>('people');
  const news = useNews(opened !== undefined);
  const open = (part: Part) => {
    news.read();
    setFirst(part);
    setOpened(part);
  };
  return (
    <aside aria-label={t('dock.name')}>
      <button
        type="button"
        className={classes.tab}
        aria-expanded={opened !== undefined}
        onClick={() => open(news.unread === 0 ? first : 'phone')}
      >
        {t('dock.open')}
        {news.unread > 0 && (
          <span className={classes.unread}>
            <VisuallyHidden>{t('dock.unread')} </VisuallyHidden>
            {Math.min(news.unread, UNREAD_SHOWN_MAX)}
          </span>
        )}
      </button>
      {opened === undefined && news.newest !== undefined && (
        <Toast key={news.newest.id} message={news.newest} onOpen={() => open('phone')} onHide={news.hide} />
      )}
      {opened !== undefined && (
        <Suspense fallback={null}>
          <DemoPanel part={opened} onPart={open} onClose={() => setOpened(undefined)} />
        </Suspense>
      )}
    </aside>
  );
}

const UNREAD_SHOWN_MAX = 99;
