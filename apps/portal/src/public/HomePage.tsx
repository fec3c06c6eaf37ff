import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../ui/Page.js';
import { Region } from './home/Region.js';
import { Steps } from './home/Steps.js';

/** What Kezek is, what to do, and how the region stands today. */
export function HomePage() {
  const { t } = useTranslation('public');
  return (
    <Page title={t('home.title')} lead={t('home.lead')}>
      <Group>
        <Button component={Link} to="/my/apply">
          {t('home.apply')}
        </Button>
        <Button component={Link} to="/my" variant="default">
          {t('home.check')}
        </Button>
        <Button component={Link} to="/places" variant="default">
          {t('home.find')}
        </Button>
        <Button component={Link} to="/log" variant="default">
          {t('home.log')}
        </Button>
      </Group>
      <Steps />
      <Region />
    </Page>
  );
}
