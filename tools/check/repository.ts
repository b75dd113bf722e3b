import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile } from './complaint.ts';

const TEXT = /\.(ts|tsx|mts|cts|js|mjs|json|ya?ml|md|sh|css|html|csv|txt|sql)$|(^|\/)(run|\.[a-z]+rc|\.gitignore)$/;

/** Pages show them; they have no text of their own. */
const PICTURE = /\.(png|svg)$/;

/** Every text file and picture of the repository: what git knows, and what is new and not ignored. */
export function repositoryFiles(root: string): SourceFile[] {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: root, encoding: 'utf8' });
  return listed
    .split('\0')
    .filter(path => (TEXT.test(path) || PICTURE.test(path)) && existsSync(join(root, path)))
    .map(path => ({ path, text: PICTURE.test(path) ? '' : readFileSync(join(root, path), 'utf8') }));
}
