import { Button, Group, Stack, Text, TextInput, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow, useToday } from '../api/clock.js';
import { Page } from '../ui/Page.js';
import { Section } from '../ui/Section.js';
import { ListAge } from './ListAge.js';
import { Scanner, canScan } from './Scanner.js';
import { VerdictNotice } from './VerdictNotice.js';
import { checkCertificate } from './certificate.js';
import { useKept } from './kept.js';
import { usePlaceNames } from '../words/names.js';

/** For the head's tablet: once this page is open it checks certificates without a network. */
export function CheckPage() {
  const { t } = useTranslation('voucher');
  const kept = useKept();
  // Asked for while there is a network, not first by the verdict.
  const places = usePlaceNames();
  const now = useNow();
  const today = useToday();
  const [text, setText] = useState('');
  const [iin, setIin] = useState('');
  const [isScanning, setScanning] = useState(false);
  const check = useMutation({
    networkMode: 'always',
    mutationFn: async (asked: { readonly text: string; readonly iin: string }) => {
      if (kept === undefined || now === undefined || today === undefined) throw new Error('There is nothing to check by yet');
      return checkCertificate({ ...asked, ...kept, now, today });
    },
  });
  const scanned = useCallback((found: string) => {
    setText(found);
    setScanning(false);
  }, []);
  const isReady = kept !== undefined && now !== undefined && today !== undefined;
  return (
    <Page title={t('check.title')} lead={t('check.lead')}>
      <ListAge kept={kept} now={now} />
      <Section title={t('check.certificate')}>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim() !== '') check.mutate({ text, iin: iin.trim() });
          }}
        >
          <Stack maw={560}>
            {isScanning && <Scanner onText={scanned} />}
            {canScan() && (
              <Group>
                <Button variant="light" onClick={() => setScanning(!isScanning)}>
                  {isScanning ? t('check.scan-stop') : t('check.scan')}
                </Button>
              </Group>
            )}
            <Textarea
              label={t('check.text')}
              description={t('check.text-hint')}
              autosize
              minRows={3}
              maxRows={6}
              value={text}
              onChange={({ currentTarget }) => setText(currentTarget.value)}
            />
            <TextInput
              label={t('check.iin')}
              description={t('check.iin-hint')}
              inputMode="numeric"
              maxLength={12}
              value={iin}
              onChange={({ currentTarget }) => setIin(currentTarget.value.replaceAll(/\D/g, ''))}
            />
            <Group>
              <Button type="submit" loading={check.isPending} disabled={!isReady}>
                {t('check.check')}
              </Button>
            </Group>
          </Stack>
        </form>
        <div role="status">
          {check.data !== undefined && <VerdictNotice verdict={check.data} district={places.district} />}
          {check.isError && <Text c="red.9">{t('check.cannot')}</Text>}
        </div>
      </Section>
    </Page>
  );
}
