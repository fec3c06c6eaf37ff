import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { KindergartenBoxes, StayBoxes } from '../KindergartenBoxes.js';
import { KindBoxes, LanguageBoxes } from '../WishBoxes.js';
import type { Application, Kind, Stay } from '../records.js';

interface Wishes {
  readonly languages: string[];
  readonly kinds: Kind[];
  readonly kindergartenIds: string[];
  readonly stayHours: Stay[];
}

interface ChangeWishesProps {
  readonly application: Application;
  readonly placement: NonNullable<Application['placement']>;
  readonly close: () => void;
}

/** Other wishes; the place in the queue stays. */
export function ChangeWishes({ application: { childId, wishes }, placement, close }: ChangeWishesProps) {
  const { t } = useTranslation(['parent', 'common']);
  const [asked, setAsked] = useState<Wishes>({
    languages: placement.languages,
    kinds: placement.kinds as Kind[],
    kindergartenIds: wishes?.kindergartenIds ?? [],
    stayHours: (wishes?.stayHours ?? []) as Stay[],
  });
  const change = useCommand(
    (body: Wishes, headers) => client.PATCH('/api/v1/children/{childId}/application', { params: { path: { childId } }, body, headers }),
    { onDone: close },
  );
  const { languages, kinds, kindergartenIds, stayHours } = asked;
  const set = (more: Partial<Wishes>) => setAsked({ ...asked, ...more });
  return (
    <Stack>
      <LanguageBoxes
        value={languages}
        onChange={(chosen) => set({ languages: chosen })}
        error={languages.length === 0 && t('wishes.languages-missing')}
      />
      <KindBoxes value={kinds} onChange={(chosen) => set({ kinds: chosen })} error={kinds.length === 0 && t('wishes.kinds-missing')} />
      <KindergartenBoxes
        districtId={placement.districtId}
        value={kindergartenIds}
        onChange={(chosen) => set({ kindergartenIds: chosen })}
      />
      <StayBoxes value={stayHours} onChange={(chosen) => set({ stayHours: chosen })} />
      {change.error !== null && <ErrorNotice error={change.error} />}
      <Group>
        <Button loading={change.isPending} disabled={languages.length === 0 || kinds.length === 0} onClick={() => change.mutate(asked)}>
          {t('common:save')}
        </Button>
        <Button variant="default" onClick={close}>
          {t('common:cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
