import { posix } from 'node:path';
import { type Check, type Complaint, isCode, lineOf, type SourceFile } from './complaint.ts';

/** What the source of each package may import of the others: only downwards. The root's folders may import anything. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  core: [],
  stats: [],
  engine: ['core', 'stats'],
  simulator: ['core', 'stats', 'engine'],
  server: ['core', 'stats', 'engine'],
  client: ['core'],
  cli: ['core', 'stats', 'engine', 'simulator', 'server', 'client'],
  tracker: ['core'],
  web: ['core', 'client'],
};

/** What a package offers beside its main entrance, because those who do not use it should not have to load it. */
const SIDE_ENTRANCES = ['@satsuma/core/problems-in-polish', '@satsuma/core/yaml'];

/** Packages that run anywhere: nothing of Node, no input and no output. */
const ISOMORPHIC = ['core', 'stats', 'client', 'tracker', 'web'];

/** Inside the engine: what each stage may import of the other stages. The two evaluators share the plan and nothing else. */
const STAGES: Readonly<Record<string, readonly string[]>> = {
  store: [],
  plan: [],
  set: ['store', 'plan'],
  person: ['store', 'plan'],
  ingest: ['store'],
  track: ['store', 'ingest'],
  run: ['store', 'plan', 'set', 'person'],
  methods: ['store', 'plan', 'set', 'person', 'run'],
  due: ['store', 'plan', 'set', 'person', 'methods'],
  workspace: ['store', 'plan', 'set', 'ingest', 'run', 'methods', 'definitions'],
  definitions: ['store', 'plan', 'run', 'methods', 'understand', 'workspace'],
  understand: ['store', 'plan', 'set', 'person', 'ingest', 'run', 'methods', 'workspace'],
  live: ['store', 'plan', 'person', 'ingest', 'track', 'run', 'methods', 'due', 'understand', 'workspace'],
};

interface Import {
  readonly specifier: string;
  readonly typeOnly: boolean;
  readonly line: number;
}

const STATEMENT = /^[ \t]*(?:import|export)\s+(type\s)?(?:[\w$*{},\s]+?\sfrom\s+)?['"]([^'"\n]+)['"]/gm;
const DYNAMIC = /\bimport\(\s*['"]([^'"\n]+)['"]\s*\)/g;

export function importsOf(file: SourceFile): Import[] {
  const found = (match: RegExpExecArray, specifier = '', typeOnly = false): Import => ({
    specifier,
    typeOnly,
    line: lineOf(file.text, match.index),
  });
  return [
    ...[...file.text.matchAll(STATEMENT)].map(match => found(match, match[2], match[1] !== undefined)),
    ...[...file.text.matchAll(DYNAMIC)].map(match => found(match, match[1])),
  ];
}

/** The import table of the architecture: between packages, out of a package, and between the engine's stages. */
export const checkImports: Check = files => files.filter(isCode).flatMap(file => importsOf(file).flatMap(wrong(file)));

const wrong =
  (file: SourceFile) =>
  (imported: Import): Complaint[] =>
    [betweenPackages, outOfPackage, outOfTheMachine, betweenStages].flatMap(rule => {
      const message = rule(file.path, imported);
      return message === undefined ? [] : [{ path: file.path, line: imported.line, message }];
    });

type Rule = (path: string, imported: Import) => string | undefined;

const packageOf = (path: string): string | undefined => /^packages\/([^/]+)\//.exec(path)?.[1];
const isSource = (path: string): boolean => /^packages\/[^/]+\/src\//.test(path);

const betweenPackages: Rule = (path, { specifier, typeOnly }) => {
  const from = packageOf(path);
  const [, to, inside] = /^@satsuma\/([^/]+)(\/.*)?$/.exec(specifier) ?? [];
  if (from === undefined || to === undefined || !isSource(path)) return undefined;
  const allowed = PACKAGES[from];
  if (allowed === undefined) return `The package ${from} is not in the import table of tools/check/imports.ts.`;
  if (inside !== undefined && !SIDE_ENTRANCES.includes(specifier))
    return `${specifier} reaches into a package; import @satsuma/${to}.`;
  if (!allowed.includes(to)) return `${from} may not import ${to}: imports go only downwards.`;
  if (from === 'tracker' && !typeOnly) return 'The tracker may import types of core and nothing that runs.';
  return undefined;
};

const outOfPackage: Rule = (path, { specifier }) => {
  const from = packageOf(path);
  if (from === undefined || !specifier.startsWith('.')) return undefined;
  const target = posix.join(posix.dirname(path), specifier);
  if (packageOf(target) !== from) return `${specifier} leaves the package; import it by its name.`;
  if (isSource(path) && !isSource(target)) return `${specifier}: the source may not import what is outside of src.`;
  return undefined;
};

const outOfTheMachine: Rule = (path, { specifier }) => {
  const from = packageOf(path);
  if (from === undefined || !isSource(path) || !ISOMORPHIC.includes(from) || !specifier.startsWith('node:'))
    return undefined;
  return `${from} runs anywhere and may not import ${specifier}.`;
};

const betweenStages: Rule = (path, { specifier }) => {
  const stageOf = (of: string) => /^packages\/engine\/src\/([^/]+)\//.exec(of)?.[1];
  const from = stageOf(path);
  const to = specifier.startsWith('.') ? stageOf(posix.join(posix.dirname(path), specifier)) : undefined;
  if (from === undefined || to === undefined || from === to) return undefined;
  const allowed = STAGES[from];
  return allowed === undefined || allowed.includes(to) ? undefined : `The stage ${from} may not import ${to}.`;
};
