/** A record of a CSV file with every cell quoted, so that a record without values is no empty line. */
export const csvRecord = (cells: readonly (string | null)[]): string =>
  `${cells.map(cell => `"${(cell ?? '').replaceAll('"', '""')}"`).join(',')}\n`;
