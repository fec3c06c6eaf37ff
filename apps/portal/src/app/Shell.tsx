import { Alert, Box, Button, Container, Group } from '@mantine/core';
import { Link, Outlet, useNavigate } from '@tanstack/react-router';
import { Suspense, lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.js';
import { useLiveUpdates } from '../api/live.js';
import { type Session, useSession, useSignOut } from '../api/session.js';
import { Loading } from '../ui/Loading.js';
import { LanguageSwitch } from '../words/LanguageSwitch.js';
import { Navigation } from './Navigation.js';
import { useOnline } from './online.js';

// Only demonstrations have it; nobody else fetches it.
const DemoDock = lazy(() => import('../demo/DemoDock.js'));

/** What is around every page. */
export function Shell() {
  const { t } = useTranslation();
  const session = useSession();
  useLiveUpdates(session?.guardianId ?? session?.staff?.staffId ?? 'nobody');
  const demo = api.useQuery('get', '/api/v1/demo/clock', {}, { staleTime: Infinity });
  return (
    <>
      <a className="skip" href="#content">
        {t('skip')}
      </a>
      <header className="header">
        <Container size="lg" py="xs">
          <Group justify="space-between" gap="xs">
            <Link to="/" className="brand">
              <img src="/kezek.svg" width={28} height={28} alt="" />
              Kezek
            </Link>
            <Group gap="xs">
              <LanguageSwitch />
              <SignInOut session={session} />
            </Group>
          </Group>
        </Container>
        <Navigation session={session} />
      </header>
      <OfflineNotice />
      <Container component="main" id="content" size="lg" py="lg">
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </Container>
      {demo.data !== undefined && (
        <Suspense fallback={<Box />}>
          <DemoDock />
        </Suspense>
      )}
    </>
  );
}

function SignInOut({ session }: { readonly session: Session | null | undefined }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const signOut = useSignOut(() => void navigate({ to: '/' }));
  if (session === undefined) return null;
  if (session === null) {
    return (
      <Button component={Link} to="/sign-in" size="compact-md" variant="light">
        {t('sign-in')}
      </Button>
    );
  }
  return (
    <Button size="compact-md" variant="subtle" loading={signOut.isPending} onClick={() => signOut.mutate()}>
      {t('sign-out')}
    </Button>
  );
}

function OfflineNotice() {
  const { t } = useTranslation();
  if (useOnline()) return null;
  return (
    <Container size="lg" pt="sm">
      <Alert color="orange" role="status" title={t('offline.title')}>
        {t('offline.text')}
      </Alert>
    </Container>
  );
}
