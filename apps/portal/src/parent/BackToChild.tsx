import { useTranslation } from 'react-i18next';
import { useChildRecord } from './child/use-child.js';
import { ButtonLink } from '../ui/links.js';

/** The way back, with the child's name once it is known. */
export function BackToChild({ childId }: { readonly childId: string }) {
  const { t } = useTranslation('parent');
  const { data } = useChildRecord(childId);
  return (
    <ButtonLink to="/my/children/$childId" params={{ childId }} variant="subtle" px={0} style={{ alignSelf: 'flex-start' }}>
      ← {data?.name ?? t('to-child')}
    </ButtonLink>
  );
}
