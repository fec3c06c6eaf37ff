import { Anchor, FileInput, List, Stack, Text } from '@mantine/core';
import { Suspense, lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsDemo } from '../../../demo/use-is-demo.js';
import { CommandButton } from '../../../ui/CommandButton.js';
import type { Contract } from '../../records.js';
import { base64Of } from '../../../contract/cms-file.js';
import { useSign } from './use-sign.js';

// Only demonstrations have it; nobody else fetches it.
const DemoKey = lazy(() => import('../../../demo/SignWithDemoKey.js'));

/** The national e-signature: the text goes out as a file, is signed by NCALayer outside the page, and the signature comes back as one. */
export function SignByCms({ contract }: { readonly contract: Contract }) {
  const { t } = useTranslation('parent');
  const { childId, contractId } = contract;
  const [file, setFile] = useState<File | null>(null);
  const isDemo = useIsDemo();
  const sign = useSign(contract);
  const send = async (signed: File): Promise<void> =>
    sign.mutate({ level: 'cms', cms: base64Of(new Uint8Array(await signed.arrayBuffer())) });
  return (
    <Stack gap="sm" align="flex-start">
      <List type="ordered" spacing="sm">
        <List.Item>
          <Anchor href={`/api/v1/children/${childId}/contracts/${contractId}/text.txt`} download underline="always" py={10}>
            {t('contract.cms-text')}
          </Anchor>
        </List.Item>
        <List.Item>{t('contract.cms-how')}</List.Item>
        <List.Item>{t('contract.cms-back')}</List.Item>
      </List>
      <FileInput
        w="100%"
        maw={460}
        label={t('contract.cms')}
        placeholder={t('scan.choose')}
        accept=".cms,.p7s,.p7m,.sig,.pem,.txt"
        clearable
        clearButtonProps={{ 'aria-label': t('benefit.file-clear') }}
        value={file}
        onChange={setFile}
      />
      <CommandButton command={sign} disabled={file === null} onClick={() => file !== null && void send(file)}>
        {t('contract.cms-sign')}
      </CommandButton>
      {isDemo && (
        <Suspense fallback={null}>
          <Text size="sm">{t('contract.demo-key-how')}</Text>
          <DemoKey childId={childId} contractId={contractId} label={t('contract.demo-key')} />
        </Suspense>
      )}
    </Stack>
  );
}
