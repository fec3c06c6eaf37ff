import { Button } from '@mantine/core';
import { Link, Navigate, Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Session, useSession } from '../api/session.js';
import { Empty } from '../ui/Empty.js';
import { Loading } from '../ui/Loading.js';
import { Page } from '../ui/Page.js';

/** Lets pages be seen by whom they are for; the gateway guards what they show, this only says so kindly. */
export const onlyFor = (isFor: (session: Session) => boolean) =>
  function OnlyFor() {
    const session = useSession();
    if (session === undefined) return <Loading />;
    if (session === null) return <Navigate to="/sign-in" search={{ to: location.pathname }} replace />;
    return isFor(session) ? <Outlet /> : <SomebodyElse />;
  };

function SomebodyElse() {
  const { t } = useTranslation();
  return (
    <Page title={t('who-else.title')}>
      <Empty text={t('who-else.text')}>
        <Button component={Link} to="/sign-in" variant="light">
          {t('sign-in')}
        </Button>
      </Empty>
    </Page>
  );
}
