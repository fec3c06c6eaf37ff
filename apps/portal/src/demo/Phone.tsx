import { SegmentedControl, Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { spacedPhone } from '../public/identity-input.js';
import { Answer } from '../ui/Answer.js';
import { useFormat } from '../words/use-format.js';
import classes from './dock.module.css';
import { type Message, useMessages } from './messages.js';
import { useVisitor } from './visitor.js';

const LOOK_EVERY_MS = 2_000;
const SHOWN_MAX = 60;

/** The SMS as they are sent, on the phone of the guardian who is signed in or on all of them. */
export function Phone() {
  const { t } = useTranslation('demo');
  const own = useVisitor()?.phone;
  const [whose, setWhose] = useState<'own' | 'all'>('own');
  const messages = useMessages(whose === 'own' ? own : undefined, { limit: SHOWN_MAX, everyMs: LOOK_EVERY_MS });
  return (
    <Stack>
      {own !== undefined && (
        <SegmentedControl
          aria-label={t('phone.whose')}
          value={whose}
          onChange={setWhose}
          data={[
            { value: 'own', label: t('phone.own') },
            { value: 'all', label: t('phone.all') },
          ]}
        />
      )}
      <Answer query={messages}>{({ messages: found }) => <Screen messages={found} />}</Answer>
    </Stack>
  );
}

function Screen({ messages }: { readonly messages: readonly Message[] }) {
  const { t } = useTranslation('demo');
  const format = useFormat();
  const screen = useRef<HTMLDivElement>(null);
  const newestId = messages.at(-1)?.id;
  useEffect(() => {
    if (screen.current !== null) screen.current.scrollTop = screen.current.scrollHeight;
  }, [newestId]);
  return (
    // It scrolls, so it can be reached by keyboard.
    <div ref={screen} className={classes.screen} role="log" tabIndex={0} aria-label={t('phone.screen')}>
      {messages.length === 0 && <Text size="sm">{t('phone.none')}</Text>}
      {messages.map(({ id, phone, text, at }) => (
        <div key={id} className={classes.sms}>
          <Text size="xs" c="gray.7" className="tabular">
            {`${spacedPhone(phone)} · ${format.moment(at)}`}
          </Text>
          <Text size="sm">{text}</Text>
        </div>
      ))}
    </div>
  );
}
