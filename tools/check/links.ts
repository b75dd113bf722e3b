import { posix } from 'node:path';
import { type Check, lineOf } from './complaint.ts';

const LINK = /\]\((?!https?:|mailto:|#)([^)\s#]+)(?:#[^)\s]*)?\)/g;

/** Every link from one page of the documentation to a file of the repository leads somewhere. */
export const checkLinks: Check = files => {
  const paths = new Set(files.map(file => file.path));
  const leads = (target: string) => paths.has(target) || [...paths].some(path => path.startsWith(`${target}/`));
  return files
    .filter(file => file.path.endsWith('.md'))
    .flatMap(file =>
      [...file.text.matchAll(LINK)].flatMap(match => {
        const target = posix.normalize(posix.join(posix.dirname(file.path), match[1] ?? '')).replace(/\/$/, '');
        if (leads(target)) return [];
        return [
          { path: file.path, line: lineOf(file.text, match.index), message: `${match[1]} is not in the repository.` },
        ];
      }),
    );
};
