import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { KindBoxes, LanguageBoxes } from '../WishBoxes.js';
import type { Application, Kind } from '../records.js';

interface ChangeWishesProps {
  readonly childId: string;
  readonly placement: NonNullable<Application['placement']>;
  readonly close: () => void;
}

/** Other wishes; the place in the queue stays. */
export function ChangeWishes({ childId, placement, close }: ChangeWishesProps) {
  const { t } = useTranslation(['parent', 'common']);
  const [languages, setLanguages] = useState(placement.languages);
  const [kinds, setKinds] = useState(placement.kinds as Kind[]);
  const change = useCommand(
    (body: { readonly languages: string[]; readonly kinds: Kind[] }, headers) =>
      client.PATCH('/api/v1/children/{childId}/application', { params: { path: { childId } }, body, headers }),
    { onDone: close },
  );
  return (
    <Stack>
      <LanguageBoxes value={languages} onChange={setLanguages} error={languages.length === 0 && t('wishes.languages-missing')} />
      <KindBoxes value={kinds} onChange={setKinds} error={kinds.length === 0 && t('wishes.kinds-missing')} />
      {change.error !== null && <ErrorNotice error={change.error} />}
      <Group>
        <Button
          loading={change.isPending}
          disabled={languages.length === 0 || kinds.length === 0}
          onClick={() => change.mutate({ languages, kinds })}
        >
          {t('common:save')}
        </Button>
        <Button variant="default" onClick={close}>
          {t('common:cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
