import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { spacedPhone } from '../public/identity-input.js';
import classes from './dock.module.css';
import type { Message } from './messages.js';

const SHOWN_MS = 7_000;

interface ToastProps {
  readonly message: Message;
  readonly onOpen: () => void;
  readonly onHide: (messageId: string) => void;
}

/** An SMS that has just come, as phones show it. It is read to nobody: it is not part of the page. */
export function Toast({ message, onOpen, onHide }: ToastProps) {
  const { t } = useTranslation('demo');
  useEffect(() => {
    const timer = setTimeout(() => onHide(message.id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [message.id, onHide]);
  return (
    <div className={classes.toast}>
      <button type="button" onClick={onOpen}>
        <small>{`${t('phone.new')} · ${spacedPhone(message.phone)}`}</small>
        {message.text}
      </button>
      <button type="button" aria-label={t('phone.hide')} onClick={() => onHide(message.id)}>
        ×
      </button>
    </div>
  );
}
