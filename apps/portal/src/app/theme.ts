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
  headings: { fontWeight: '650', textWrap: 'balance' },
  // Thumbs are wide: nothing to press is lower than 44 pixels on a phone.
  components: {
    Button: { defaultProps: { size: 'md' } },
    TextInput: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    Select: { defaultProps: { size: 'md', allowDeselect: false } },
  },
});

/** Hints and placeholders as dark as they must be to be read in the sun. */
export const readableHints: CSSVariablesResolver = ({ colors }) => ({
  variables: {},
  light: { '--mantine-color-dimmed': colors.gray[7], '--mantine-color-placeholder': colors.gray[7] },
  dark: {},
});
