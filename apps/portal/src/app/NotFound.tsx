import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty } from '../ui/Empty.js';
import { Page } from '../ui/Page.js';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <Page title={t('not-found.title')}>
      <Empty text={t('not-found.text')}>
        <Anchor component={Link} to="/">
          {t('not-found.home')}
        </Anchor>
      </Empty>
    </Page>
  );
}
