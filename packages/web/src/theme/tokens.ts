/** The colours of both schemes, measured for contrast on their surface; docs/design.md says how. Charts and pages read the same table. */
export interface Tokens {
  readonly app: string;
  readonly surface: string;
  readonly raised: string;
  readonly text: string;
  readonly text2: string;
  readonly text3: string;
  readonly divider: string;
  readonly border: string;
  readonly primary: string;
  readonly link: string;
  readonly success: string;
  readonly warning: string;
  readonly danger: string;
  readonly info: string;
  /** Series and classes, in their order; a class keeps its slot. */
  readonly categorical: readonly string[];
  /** From little to much. */
  readonly sequential: readonly string[];
  /** From below to above, the middle being neither. */
  readonly diverging: readonly string[];
}

export type Scheme = 'light' | 'dark';

export const TOKENS = {
  light: {
    app: '#f6f7f9',
    surface: '#ffffff',
    raised: '#ffffff',
    text: '#1b2027',
    text2: '#4a525e',
    text3: '#5f6875',
    divider: '#dfe3e8',
    border: '#808893',
    primary: '#2f5bd0',
    link: '#2552c2',
    success: '#1b7347',
    warning: '#8a5200',
    danger: '#b42318',
    info: '#0b6784',
    categorical: [
      '#3d66d0',
      '#c0571e',
      '#09492c',
      '#b13d73',
      '#41008f',
      '#a78c0c',
      '#459897',
      '#990e0f',
      '#708a56',
      '#997ccc',
      '#7b5b4a',
      '#2b3645',
    ],
    sequential: ['#e5f2fd', '#acd5f8', '#7ab6ef', '#5494de', '#3c74c1', '#2f559b', '#263a6e'],
    diverging: ['#813c00', '#d4804a', '#efc4aa', '#f1f1f0', '#b1c9ec', '#5a8ace', '#00499c'],
  },
  dark: {
    app: '#14171c',
    surface: '#1a1d23',
    raised: '#22262e',
    text: '#e8ebef',
    text2: '#b9c0cb',
    text3: '#99a2af',
    divider: '#343a44',
    border: '#78818e',
    primary: '#4169d8',
    link: '#8fb2ff',
    success: '#5fcf96',
    warning: '#f2b84b',
    danger: '#ff8f85',
    info: '#6cc7e6',
    categorical: [
      '#6eadfe',
      '#ee7a20',
      '#53e9b1',
      '#cb4985',
      '#7364de',
      '#fadf3e',
      '#a6e2fb',
      '#ce4037',
      '#94b376',
      '#c8a2ca',
      '#9e7d6a',
      '#84919a',
    ],
    sequential: ['#222d47', '#2e4973', '#35679e', '#3c89c6', '#4bade8', '#71d0ff', '#c1edff'],
    diverging: ['#ffb481', '#d38246', '#7b4f30', '#3c3f45', '#3c567c', '#6394d8', '#a9cdff'],
  },
} as const satisfies Record<Scheme, Tokens>;

/** The names of the custom properties that hold the tokens in style sheets: `--app`, `--text-2`, `--slot-1` … `--slot-12`, `--low-1` …. */
export function variablesOf({ categorical, sequential, diverging, ...named }: Tokens): Record<string, string> {
  const single = Object.entries(named).map(([key, value]) => [`--${key.replace(/\d/, '-$&')}`, value]);
  const lists = Object.entries({ slot: categorical, low: sequential, off: diverging }).flatMap(([key, values]) =>
    values.map((value, i) => [`--${key}-${i + 1}`, value]),
  );
  return Object.fromEntries([...single, ...lists]);
}

/** White or black, whichever is read better on a colour (WCAG 2.2 relative luminance). */
export function inkOn(colour: string): string {
  const [r, g, b] = [1, 3, 5].map(at => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  const luminance = 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
  return luminance > 0.18 ? '#14171c' : '#ffffff';
}
