/** What every colour of the page is for; text and lines keep the contrast of WCAG 2.2 AA on `page`. */
export interface Palette {
  readonly page: string;
  readonly card: string;
  readonly text: string;
  readonly quiet: string;
  readonly edge: string;
  readonly accent: string;
  readonly band: string;
  readonly bad: string;
  readonly good: string;
  /** Of a day: no answer, few, some, many. */
  readonly heat: readonly [string, string, string, string];
}

export const light: Palette = {
  page: '#ffffff',
  card: '#f4f6f9',
  text: '#1a1f2b',
  quiet: '#525c6e',
  edge: '#d3d9e2',
  accent: '#1d5fb8',
  band: '#cfe0f6',
  bad: '#b3261e',
  good: '#176f31',
  heat: ['#e3e7ed', '#aecbf3', '#5a96e3', '#1d5fb8'],
};

export const dark: Palette = {
  page: '#14181f',
  card: '#1d232c',
  text: '#e6e9ef',
  quiet: '#a9b3c2',
  edge: '#39414e',
  accent: '#7db4ff',
  band: '#223d61',
  bad: '#ff9389',
  good: '#6fd58a',
  heat: ['#2a313c', '#2b4f80', '#4585d6', '#9cc8ff'],
};

/** The palette as CSS variables. */
export function variables({ heat, ...colours }: Palette): string {
  const named = Object.entries(colours).map(([name, colour]) => `--${name}: ${colour};`);
  return [...named, ...heat.map((colour, level) => `--heat${level}: ${colour};`)].join(' ');
}
