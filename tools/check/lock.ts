import { type Check, lineOf } from './complaint.ts';

/** One entry of `packages` in a lock file, as far as it matters here. */
export interface Locked {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

export interface Lock {
  readonly packages: Record<string, Locked>;
}

/**
 * Optional dependencies that some package names and the lock file does not hold. npm leaves out those that its registry
 * lacks (of other platforms, mostly), and `npm ci` then refuses the lock file.
 */
export function missingOptional({ packages }: Lock): { name: string; version: string; dev: boolean }[] {
  return Object.values(packages).flatMap(locked =>
    Object.entries(locked.optionalDependencies ?? {})
      .filter(([name]) => !Object.keys(packages).some(path => path.endsWith(`node_modules/${name}`)))
      .map(([name, version]) => ({ name, version, dev: locked.dev ?? false })),
  );
}

/** The lock file is whole: `npm ci` takes it on every machine. */
export const checkLock: Check = files =>
  files
    .filter(file => file.path === 'package-lock.json')
    .flatMap(({ path, text }) =>
      missingOptional(JSON.parse(text) as Lock).map(({ name }) => ({
        path,
        line: lineOf(text, text.indexOf(`"${name}"`)),
        message: `${name} has no entry, so npm ci will fail: node tools/complete-lock/main.ts adds it.`,
      })),
    );
