import { Badge } from '@mantine/core';

/** How things stand, in a word and a colour; the word says it all for who does not see the colour. */
export type Tone = 'good' | 'waiting' | 'urgent' | 'bad' | 'quiet';

/** Dark on light of the same colour, each pair readable (4.5 : 1). */
const COLOURS: Readonly<Record<Tone, readonly [text: string, ground: string]>> = {
  good: ['teal.9', 'teal.0'],
  waiting: ['blue.9', 'blue.0'],
  urgent: ['#9a3412', 'orange.1'],
  bad: ['red.9', 'red.0'],
  quiet: ['gray.8', 'gray.1'],
};

export function Status({ tone, children }: { readonly tone: Tone; readonly children: string }) {
  const [text, ground] = COLOURS[tone];
  return (
    <Badge variant="light" c={text} bg={ground} size="lg" tt="none" style={{ flex: 'none' }}>
      {children}
    </Badge>
  );
}
