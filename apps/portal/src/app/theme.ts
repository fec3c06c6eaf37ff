import { type CSSVariablesResolver, type MantineColorsTuple, createTheme } from '@mantine/core';

/** Of the steppe sky; dark enough at 7 for white text on it. */
const sky: MantineColorsTuple = [
  '#e7f7fa',
  '#d2ecf1',
  '#a5d8e2',
  '#74c3d3',
  '#4fb1c6',
  '#37a5bd',
  '#1c8ba4',
  '#0b7285',
  '#07606f',
  '#034c59',
];

export const theme = createTheme({
  primaryColor: 'sky',
  primaryShade: { light: 7, dark: 5 },
  colors: { sky },
  defaultRadius: 'md',
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif',
  // Who asked the system for less motion gets none.
  respectReducedMotion: true,
  headings: { fontWeight: '650', textWrap: 'balance' },
  // Thumbs are wide: nothing to press is lower than 44 pixels on a phone.
  components: {
    Button: { defaultProps: { size: 'md' } },
    TextInput: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    Select: { defaultProps: { size: 'md', allowDeselect: false } },
    NativeSelect: { defaultProps: { size: 'md' } },
    NumberInput: { defaultProps: { size: 'md' } },
    FileInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md' } },
    Modal: { styles: { title: { fontWeight: 650, fontSize: 'var(--mantine-font-size-lg)' } } },
    // A second `header` would be a second banner to a screen reader.
    ModalHeader: { defaultProps: { component: 'div' } },
  },
});

/** Dark enough on white, and on their own pale ground, to be read in the sun (WCAG 2.2 AA: 4.5 to 1). */
const READABLE = { red: '#a61e1e', orange: '#8f3500', yellow: '#664700', teal: '#06604b', blue: '#1458a0', green: '#1d6329' } as const;

/** Hints, placeholders and words on coloured ground, darker than Mantine has them. */
export const readableColours: CSSVariablesResolver = ({ colors }) => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': colors.gray[7],
    '--mantine-color-placeholder': colors.gray[7],
    '--mantine-color-error': READABLE.red,
    ...Object.fromEntries(Object.entries(READABLE).flatMap(([name, colour]) => usesOf(name).map((use) => [use, colour]))),
  },
  dark: {},
});

const usesOf = (name: string): string[] =>
  ['filled', 'filled-hover', 'light-color', 'outline', 'text'].map((use) => `--mantine-color-${name}-${use}`);
