import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';
import { TOKENS, variablesOf } from './tokens.ts';

/** One accent: the sixth is the fill on light, the fifth on dark. */
const PRIMARY: MantineColorsTuple = [
  '#eef3ff',
  '#dbe5fc',
  '#b8cbf6',
  '#8fb2ff',
  '#5f86e4',
  '#4169d8',
  '#2f5bd0',
  '#2552c2',
  '#1e45a6',
  '#173782',
];

/** What Mantine takes for greys on dark: from text over borders to what lies behind everything. */
const DARK: MantineColorsTuple = [
  ...(['#e8ebef', '#b9c0cb', '#99a2af', '#78818e', '#4a525e'] as const),
  ...(['#2b303a', '#22262e', '#1a1d23', '#16191e', '#14171c'] as const),
];

/** What cannot be taken back, and what failed: white is read on its fills, and its third on dark. */
const DANGER: MantineColorsTuple = [
  '#fff1f0',
  '#ffdedb',
  '#ffc0ba',
  '#ff8f85',
  '#e0483c',
  '#c4281c',
  '#b42318',
  '#9a1c12',
  '#7f160e',
  '#64100a',
];

const rem = (px: number): string => `${px / 16}rem`;

export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 5 },
  colors: { accent: PRIMARY, dark: DARK, red: DANGER },
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  fontSizes: { xs: rem(12), sm: rem(13), md: rem(14), lg: rem(16), xl: rem(18) },
  lineHeights: { xs: '1.33', sm: '1.38', md: '1.43', lg: '1.5', xl: '1.33' },
  spacing: { xs: rem(4), sm: rem(8), md: rem(12), lg: rem(16), xl: rem(24) },
  radius: { xs: rem(2), sm: rem(4), md: rem(8), lg: rem(8), xl: rem(8) },
  defaultRadius: 'sm',
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: rem(22), lineHeight: '1.27' },
      h2: { fontSize: rem(18), lineHeight: '1.33' },
      h3: { fontSize: rem(16), lineHeight: '1.5' },
      h4: { fontSize: rem(14), lineHeight: '1.43' },
    },
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
  autoContrast: true,
  components: {
    Paper: { defaultProps: { withBorder: true, shadow: 'none', radius: 'md', p: 'lg' } },
    Popover: { defaultProps: { shadow: 'sm' } },
    Menu: { defaultProps: { shadow: 'sm' } },
    // A dialog's header is none of the page's.
    ModalHeader: { defaultProps: { role: 'presentation' } },
    DrawerHeader: { defaultProps: { role: 'presentation' } },
    Tooltip: { defaultProps: { withArrow: true, openDelay: 300 } },
    // A stripe says what kind it is, and the words do; what is written is read in the colours of text.
    Alert: {
      styles: {
        root: {
          backgroundColor: 'var(--surface)',
          border: '1px solid var(--divider)',
          borderInlineStart: '3px solid var(--alert-color)',
        },
        title: { color: 'var(--text)' },
      },
    },
    Badge: {
      defaultProps: { variant: 'outline' },
      styles: { root: { textTransform: 'none', fontWeight: 500 }, label: { color: 'var(--text)' } },
    },
    Drawer: { styles: { title: { fontSize: 'var(--mantine-h3-font-size)', fontWeight: 600 } } },
    Modal: { styles: { title: { fontSize: 'var(--mantine-h3-font-size)', fontWeight: 600 } } },
    Button: { defaultProps: { size: 'sm' } },
    // What cannot be pressed just now is pale, not a grey box that draws the eye.
    ActionIcon: {
      defaultProps: { variant: 'subtle', size: 'lg', color: 'gray' },
      styles: (_: unknown, { disabled }: { readonly disabled?: boolean }) => ({
        root: disabled ? { background: 'none' } : {},
      }),
    },
  },
});

/** Mantine's own colours, told in our tokens. */
const mantineOf = (scheme: 'light' | 'dark') => {
  const tokens = TOKENS[scheme];
  return {
    ...variablesOf(tokens),
    '--mantine-color-body': tokens.surface,
    '--mantine-color-text': tokens.text,
    '--mantine-color-dimmed': tokens.text3,
    '--mantine-color-placeholder': tokens.text3,
    '--mantine-color-anchor': tokens.link,
    '--mantine-color-default-border': tokens.divider,
    '--mantine-color-default': tokens.raised,
    '--mantine-color-error': tokens.danger,
    '--mantine-color-accent-filled': tokens.primary,
  };
};

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: mantineOf('light'),
  dark: mantineOf('dark'),
});
