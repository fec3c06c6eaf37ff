import { Anchor, type AnchorProps, Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';

type OwnAnchorProps = AnchorProps & Omit<ComponentPropsWithRef<'a'>, keyof AnchorProps>;
type OwnButtonProps = ButtonProps & Omit<ComponentPropsWithRef<'a'>, keyof ButtonProps>;

/** Anchors and buttons that lead to a route of ours, checked against the list of routes; as high as a thumb is wide. */
export const AnchorLink = createLink((props: OwnAnchorProps) => <Anchor py={10} {...props} />);
export const ButtonLink = createLink((props: OwnButtonProps) => <Button component="a" {...props} />);
