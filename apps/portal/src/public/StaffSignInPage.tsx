import { Button, Paper, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client.js';
import { useCommand } from '../api/command.js';
import { staffHome } from '../app/staff-home.js';
import { ErrorNotice } from '../ui/ErrorNotice.js';
import { Page } from '../ui/Page.js';
import { useWanted } from './wanted.js';
import { AnchorLink } from '../ui/links.js';

interface Account {
  readonly login: string;
  readonly password: string;
}

/** Login and password of kindergarten and department staff. */
export function StaffSignInPage() {
  const { t } = useTranslation('public');
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const wanted = useWanted('');
  const { register, handleSubmit, formState } = useForm<Account>({ defaultValues: { login: '', password: '' } });
  const enter = useCommand((body: Account) => client.POST('/api/v1/sign-in/staff', { body }), {
    onDone: async (staff) => {
      await queryClient.resetQueries();
      await navigate({ to: wanted === '' ? staffHome(staff) : wanted });
    },
  });
  return (
    <Page title={t('staff.title')} lead={t('staff.lead')}>
      <Paper p="lg" withBorder maw={460}>
        <form noValidate onSubmit={handleSubmit((account) => enter.mutate(account))}>
          <Stack>
            <TextInput
              label={t('staff.login')}
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              error={formState.errors.login && t('staff.login-missing')}
              {...register('login', { required: true, setValueAs: (text: string) => text.trim() })}
            />
            <PasswordInput
              label={t('staff.password')}
              autoComplete="current-password"
              visibilityToggleButtonProps={{ 'aria-label': t('staff.show-password') }}
              error={formState.errors.password && t('staff.password-missing')}
              {...register('password', { required: true })}
            />
            {enter.error !== null && <ErrorNotice error={enter.error} />}
            <Button type="submit" loading={enter.isPending}>
              {t('sign-in.enter')}
            </Button>
          </Stack>
        </form>
      </Paper>
      <AnchorLink to="/sign-in" search={true}>
        {t('staff.parents')}
      </AnchorLink>
    </Page>
  );
}
