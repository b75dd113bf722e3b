/** A file of the repository, as the checks read it. `path` is relative to the root, with forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Something a check found: where, and what to do about it. */
export interface Complaint {
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

export type Check = (files: readonly SourceFile[]) => Complaint[];

export const isCode = (file: SourceFile): boolean => /\.(ts|tsx|mts|cts)$/.test(file.path);

/** One complaint for each match of a global pattern. */
export function complaints(file: SourceFile, pattern: RegExp, message: (match: string) => string): Complaint[] {
  return [...file.text.matchAll(pattern)].map(match => ({
    path: file.path,
    line: lineOf(file.text, match.index),
    message: message(match[1] ?? match[0]),
  }));
}

export const lineOf = (text: string, index: number): number => text.slice(0, index).split('\n').length;
