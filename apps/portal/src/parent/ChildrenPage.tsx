import { SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Answer } from '../ui/Answer.js';
import { Empty } from '../ui/Empty.js';
import { Page } from '../ui/Page.js';
import { ChildCard } from './children/ChildCard.js';
import { PendingChild } from './children/PendingChild.js';
import { useChildren } from './child/use-child.js';
import { ButtonLink } from '../ui/links.js';

/** Every child at one look, and the one thing to do now for each. */
export function ChildrenPage() {
  const { t } = useTranslation('parent');
  const children = useChildren();
  const hasSome = (children.data?.items.length ?? 0) > 0;
  return (
    <Page title={t('children.title')} actions={hasSome && <ApplyButton label={t('children.another')} variant="light" />}>
      <Answer query={children}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty text={t('children.nobody')}>
              <ApplyButton label={t('todo.apply')} variant="filled" />
            </Empty>
          ) : (
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              {items.map((child) =>
                child.pending === true ? (
                  <PendingChild key={child.childId} child={child} />
                ) : (
                  <ChildCard key={child.childId} child={child} />
                ),
              )}
            </SimpleGrid>
          )
        }
      </Answer>
    </Page>
  );
}

function ApplyButton({ label, variant }: { readonly label: string; readonly variant: 'light' | 'filled' }) {
  return (
    <ButtonLink to="/my/apply" variant={variant}>
      {label}
    </ButtonLink>
  );
}
