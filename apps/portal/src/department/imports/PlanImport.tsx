import { Anchor, FileInput, Group, Stack, Text, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { CommandButton } from '../../ui/CommandButton.js';
import { useDistrict } from '../shared/use-district.js';

const ACCEPTED = '.xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const ZONE = 'Asia/Almaty';

interface Asked {
  readonly districtId: string;
  readonly zone: string;
  /** Tell one file from another: contents are no part of a command's key. */
  readonly name: string;
  readonly size: number;
  readonly modified: number;
  readonly file: File;
}

/** A file is chosen and looked at; nobody is registered by it. */
export function PlanImport() {
  const { t } = useTranslation('department');
  const districtId = useDistrict();
  const navigate = useNavigate();
  const [file, setFile] = useState<File | null>(null);
  const [zone, setZone] = useState(ZONE);
  const plan = useCommand(
    ({ file: chosen, districtId: whose, zone: inZone }: Asked, headers) =>
      client.POST('/api/v1/imports', {
        params: { query: { districtId: whose, zone: inZone } },
        // The description calls the bytes of a file text.
        body: chosen as unknown as string,
        bodySerializer: (body: unknown) => body as File,
        headers: { ...headers, 'Content-Type': chosen.name.endsWith('.csv') ? 'text/csv' : 'application/octet-stream' },
      }),
    { onDone: ({ importId }) => navigate({ to: '/department/$districtId/imports/$importId', params: { districtId, importId } }) },
  );
  const send = () => {
    if (file === null) return;
    plan.mutate({ districtId, zone, file, name: file.name, size: file.size, modified: file.lastModified });
  };
  return (
    <Stack gap="sm" maw={520}>
      <Text>{t('imports.plan-text')}</Text>
      <Group gap="md">
        <Anchor href="/api/v1/imports/template.xlsx" download py={4}>
          {t('imports.template-xlsx')}
        </Anchor>
        <Anchor href="/api/v1/imports/template.csv" download py={4}>
          {t('imports.template-csv')}
        </Anchor>
      </Group>
      <FileInput
        label={t('imports.file')}
        description={t('imports.file-hint')}
        placeholder={t('imports.file-choose')}
        accept={ACCEPTED}
        value={file}
        onChange={setFile}
        clearable
        clearButtonProps={{ 'aria-label': t('imports.file-clear') }}
      />
      <TextInput
        label={t('imports.zone')}
        description={t('imports.zone-hint')}
        value={zone}
        onChange={({ currentTarget }) => setZone(currentTarget.value)}
      />
      <CommandButton command={plan} disabled={file === null} onClick={send}>
        {t('imports.plan')}
      </CommandButton>
    </Stack>
  );
}
