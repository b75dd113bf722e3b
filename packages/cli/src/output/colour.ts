/** Colours, or nothing where they would be noise. */
export interface Paint {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  green(text: string): string;
  orange(text: string): string;
}

const code = (on: number, off: number) => (text: string) => `\u001b[${on}m${text}\u001b[${off}m`;
const plain = (text: string): string => text;

export const paint = (colours: boolean): Paint => ({
  bold: colours ? code(1, 22) : plain,
  dim: colours ? code(2, 22) : plain,
  red: colours ? code(31, 39) : plain,
  green: colours ? code(32, 39) : plain,
  orange: colours ? code(33, 39) : plain,
});
