import { Badge } from '@mantine/core';

/** How things stand, in a word and a colour; the word says it all for who does not see the colour. */
export type Tone = 'good' | 'waiting' | 'urgent' | 'bad' | 'quiet';

const COLOURS: Readonly<Record<Tone, string>> = { good: 'teal.9', waiting: 'blue.9', urgent: 'orange.9', bad: 'red.9', quiet: 'gray.8' };

export function Status({ tone, children }: { readonly tone: Tone; readonly children: string }) {
  return (
    <Badge variant="light" color={COLOURS[tone]} size="lg" tt="none" style={{ flex: 'none' }}>
      {children}
    </Badge>
  );
}
