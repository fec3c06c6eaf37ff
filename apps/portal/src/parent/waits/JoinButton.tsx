import { useTranslation } from 'react-i18next';
import { CommandButton } from '../../ui/CommandButton.js';
import { useJoin } from './use-waits.js';

interface JoinButtonProps {
  readonly childId: string;
  readonly kindergartenId: string;
  readonly language: string;
  /** For who does not see what it stands beside. */
  readonly name: string;
  readonly onDone?: () => void;
}

/** Waiting for a seat of a full group, in one touch: it costs nothing and can be left at any time. */
export function JoinButton({ childId, kindergartenId, language, name, onDone }: JoinButtonProps) {
  const { t } = useTranslation('parent');
  const join = useJoin(childId, () => onDone?.());
  return (
    <CommandButton
      command={join}
      variant="light"
      aria-label={t('waits.join-at', { kindergarten: name })}
      onClick={() => join.mutate({ kindergartenId, languages: [language] })}
    >
      {t('waits.join')}
    </CommandButton>
  );
}
