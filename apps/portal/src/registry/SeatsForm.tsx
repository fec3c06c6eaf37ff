import { NumberInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client.js';
import { useCommand } from '../api/command.js';
import { FormEnd } from '../ui/FormEnd.js';

const SEATS_MAX = 60;

interface SeatsFormProps {
  readonly group: {
    readonly groupId: string;
    readonly kindergartenId: string;
    readonly seats: number;
    readonly taken: number;
    readonly held: number;
  };
  readonly name: string;
  readonly close: () => void;
}

/** More seats or fewer; what is taken or promised is never taken back. */
export function SeatsForm({ group, name, close }: SeatsFormProps) {
  const { t } = useTranslation('registry');
  const [seats, setSeats] = useState<number | string>(group.seats);
  const [isTried, setTried] = useState(false);
  const least = Math.max(1, group.taken + group.held);
  const isRight = Number.isInteger(Number(seats)) && Number(seats) >= least && Number(seats) <= Math.max(SEATS_MAX, least);
  const params = { path: { kindergartenId: group.kindergartenId, groupId: group.groupId } };
  const change = useCommand(
    (body: { seats: number }, headers) =>
      client.PUT('/api/v1/kindergartens/{kindergartenId}/groups/{groupId}/seats', { params, body, headers }),
    { onDone: close },
  );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (isRight) change.mutate({ seats: Number(seats) });
      }}
    >
      <Stack maw={420}>
        <Text fw={600}>{name}</Text>
        <NumberInput
          hideControls
          size="md"
          label={t('seats.count')}
          description={t('seats.hint')}
          error={isTried && !isRight && t('seats.wrong', { least, most: SEATS_MAX })}
          value={seats}
          onChange={setSeats}
        />
        <FormEnd command={change} label={t('save')} cancel={close} />
      </Stack>
    </form>
  );
}
