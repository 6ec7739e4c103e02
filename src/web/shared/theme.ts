import { createTheme, type MantineColorsTuple, rem } from '@mantine/core';

/** Deep green of old pottery. */
const celadon: MantineColorsTuple = [
  '#eef6f4',
  '#dbe9e6',
  '#b3d3cd',
  '#88bcb3',
  '#65a89d',
  '#4f9c8f',
  '#418f83',
  '#2f7a6f',
  '#236158',
  '#15463f',
];

/** The gold with which a broken bowl is mended, so that the crack shows and is worth seeing. */
const gold: MantineColorsTuple = [
  '#fdf7e7',
  '#f8ecd0',
  '#f0d8a0',
  '#e8c36c',
  '#e1b142',
  '#dda628',
  '#c88f16',
  '#a5740d',
  '#7d5708',
  '#553a03',
];

/** Dark surfaces and the ink on them, from the ink down to the page: boxes and drawers are of one colour with the cards. */
const dark: MantineColorsTuple = [
  '#d5dcda',
  '#c4cdcb',
  '#9aa6a4',
  '#6d7a79',
  '#3f4a4b',
  '#323b3c',
  '#232b2c',
  '#1c2324',
  '#14191a',
  '#0e1213',
];

export const theme = createTheme({
  primaryColor: 'celadon',
  primaryShade: 7,
  colors: { celadon, gold, dark },
  autoContrast: true,
  luminanceThreshold: 0.34,
  defaultRadius: 'md',
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  headings: {
    fontFamily: "'Fraunces Variable', Georgia, serif",
    fontWeight: '560',
    sizes: {
      h1: { fontSize: rem(38), lineHeight: '1.15' },
      h2: { fontSize: rem(25) },
      h3: { fontSize: rem(19) },
    },
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
});
