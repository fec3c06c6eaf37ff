import { Textarea, type TextareaProps } from '@mantine/core';
import type { ComponentPropsWithRef } from 'react';

type OwnWordsProps = TextareaProps & Pick<ComponentPropsWithRef<'textarea'>, 'ref'>;

/** As much as the door takes. */
const CHARS_MAX = 2_000;

/** Where somebody says it in their own words. */
export const OwnWords = (props: OwnWordsProps) => <Textarea autosize minRows={3} maxLength={CHARS_MAX} {...props} />;
