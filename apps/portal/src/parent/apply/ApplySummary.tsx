import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { Facts } from '../../ui/Facts.js';
import { digitsOf } from '../../public/identity-input.js';
import { usePlaceNames } from '../../words/names.js';
import { useKindergartenNames, usePlaceWords } from '../places.js';
import type { Child } from '../records.js';
import { RELATIONS } from '../relations.js';
import type { ApplyForm } from './draft.js';
import type { useApply } from './use-apply.js';

interface ApplySummaryProps {
  readonly candidates: readonly Child[];
  readonly apply: ReturnType<typeof useApply>;
  readonly back: () => void;
}

/** A last look before it is sent. */
export function ApplySummary({ candidates, apply, back }: ApplySummaryProps) {
  const { t } = useTranslation('parent');
  const places = usePlaceNames();
  const words = usePlaceWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const typed = useFormContext<ApplyForm>().getValues();
  const form: ApplyForm = { ...typed, iin: digitsOf(typed.iin) };
  const kindergarten = useKindergartenNames(form.districtId);
  const known = candidates.find(({ childId }) => childId === form.childId);
  return (
    <Stack>
      <Title order={2} size="h4" ref={heading} tabIndex={-1}>
        {t('apply.check')}
      </Title>
      <Facts
        items={[
          [t('apply.child'), known?.name ?? form.name],
          known === undefined ? [t('apply.iin'), form.iin] : undefined,
          known === undefined ? [t('apply.relation'), t(RELATIONS[form.relation])] : undefined,
          [t('application.place'), `${places.district(form.districtId)}, ${places.settlement(form.settlementId)}`],
          [t('application.languages'), form.languages.map(words.language).join(', ')],
          [t('application.kinds'), form.kinds.map(words.kind).join(', ')],
          form.kindergartenIds.length === 0
            ? undefined
            : [t('application.kindergartens'), form.kindergartenIds.map(kindergarten).join(', ')],
          form.stayHours.length === 0 ? undefined : [t('application.stay'), form.stayHours.map(words.stay).join(', ')],
        ]}
      />
      <Text size="sm">{t('apply.time')}</Text>
      {apply.error !== null && <ErrorNotice error={apply.error} />}
      <Group>
        <Button loading={apply.isPending} onClick={() => apply.mutate(form)}>
          {t('apply.send')}
        </Button>
        <Button variant="default" onClick={back}>
          {t('apply.change')}
        </Button>
      </Group>
    </Stack>
  );
}
