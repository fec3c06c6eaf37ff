import { Paper, Stack } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { Loading } from '../../ui/Loading.js';
import { Page } from '../../ui/Page.js';
import { useLocale } from '../../words/i18n.js';
import { ALL_KINDS } from '../places.js';
import { ApplyFields } from './ApplyFields.js';
import { ApplySummary } from './ApplySummary.js';
import { type ApplyForm, finishDraft, storeDraft, storedDraft } from './draft.js';
import { useApply } from './use-apply.js';
import { useCandidates } from './use-candidates.js';
import type { Child } from '../records.js';

/** Puts a child in the queue: one form, one look at it, done. */
export function ApplyPage() {
  const { t } = useTranslation('parent');
  const session = useSession();
  const candidates = useCandidates(useSearch({ strict: false }).child);
  const guardianId = session?.guardianId;
  return (
    <Page title={t('apply.title')} lead={t('apply.lead')}>
      {guardianId === undefined || candidates === undefined ? <Loading /> : <Apply guardianId={guardianId} candidates={candidates} />}
    </Page>
  );
}

function Apply({ guardianId, candidates }: { readonly guardianId: string; readonly candidates: readonly Child[] }) {
  const navigate = useNavigate();
  const form = useForm<ApplyForm>({ defaultValues: useFirstValues(guardianId, candidates), mode: 'onTouched' });
  const [isSummary, setIsSummary] = useState(false);
  const apply = useApply((applied, done) => {
    finishDraft(done);
    if (applied.pending) return void navigate({ to: '/my' });
    return void navigate({ to: '/my/children/$childId', params: { childId: applied.childId }, search: { applied: true } });
  });
  useEffect(
    () => form.subscribe({ formState: { values: true }, callback: ({ values }) => storeDraft(guardianId, values) }),
    [form, guardianId],
  );
  return (
    <FormProvider {...form}>
      <Paper p={{ base: 'md', sm: 'lg' }} withBorder maw={640}>
        {isSummary ? (
          <ApplySummary
            candidates={candidates}
            apply={apply}
            back={() => {
              apply.reset();
              setIsSummary(false);
            }}
          />
        ) : (
          <form noValidate onSubmit={form.handleSubmit(() => setIsSummary(true))}>
            <Stack gap="xl">
              <ApplyFields candidates={candidates} />
            </Stack>
          </form>
        )}
      </Paper>
    </FormProvider>
  );
}

/** What was typed before a reload; else the child that was asked for, and all kinds: each more brings the turn nearer. */
function useFirstValues(guardianId: string, candidates: readonly Child[]): ApplyForm {
  const locale = useLocale();
  const { child: wanted } = useSearch({ strict: false });
  const [first] = useState(() => {
    const drafted = storedDraft(guardianId);
    const preferred = wanted ?? drafted.childId ?? candidates[0]?.childId;
    const isOffered = candidates.some(({ childId }) => childId === preferred);
    const empty = { childId: '', iin: '', name: '', relation: 'parent', districtId: '', settlementId: '', kinds: [...ALL_KINDS] } as const;
    const languages = [locale === 'ru' ? 'ru' : 'kk'];
    const none = { kindergartenIds: [], stayHours: [] };
    return {
      ...empty,
      ...none,
      languages,
      ...drafted,
      kinds: drafted.kinds ?? [...ALL_KINDS],
      childId: isOffered ? (preferred ?? '') : '',
    };
  });
  return first;
}
