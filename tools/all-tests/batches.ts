import { dirname } from 'node:path';

/** A test file by its path in the repository. */
export interface TestFile {
  readonly path: string;
  /** Waits for something as it is loaded, so that it cannot be loaded at once. */
  readonly awaits: boolean;
}

/** Test files that one process runs, one after the other. */
export interface Batch {
  readonly name: string;
  readonly paths: readonly string[];
}

/** What takes long begins early, so that the end is not one process that the others wait for; browsers not all at once. */
const FIRST = [
  'e2e/demo-shop',
  'conformance',
  'packages/cli',
  'packages/tracker',
  'packages/server',
  'e2e',
  'packages/simulator',
  'packages/engine',
];

/** Files that kill, crowd or measure the process that they run in, are long by themselves, or load what waits as it is loaded. */
const ALONE = [
  /^e2e\//,
  /^conformance\//,
  /\/(fuzz|endurance|end-to-end|corpus|alerts|scenarios|typed)\//,
  /\/(crash|kill|load|open|pieces|api|accounts|over-http|demo|(session|twin)\.property|words)\.test\.ts$/,
];

/** So many files save most of what loading modules takes; more of them make the end uneven. */
const MOST = 10;

/** Divides test files into batches: those of one folder stand together. The same files give the same batches, in the order to begin them. */
export function batchesOf(files: readonly TestFile[]): readonly Batch[] {
  const sorted = files.toSorted((a, b) => rank(a.path) - rank(b.path) || (a.path < b.path ? -1 : 1));
  const isAlone = ({ path, awaits }: TestFile): boolean => awaits || ALONE.some(pattern => pattern.test(path));
  const together = Map.groupBy(
    sorted.filter(file => !isAlone(file)),
    ({ path }) => area(path),
  );
  const batches = [
    ...sorted.filter(isAlone).map(({ path }) => [path]),
    ...[...together.values()].flatMap(of => inPieces(of.map(({ path }) => path))),
  ];
  return batches
    .toSorted((a, b) => rank(a[0]) - rank(b[0]))
    .map((paths, i) => ({ name: `${String(i + 1).padStart(3, '0')}-${nameOf(paths[0])}`, paths }));
}

/** `packages/engine/test/live`, `packages/core/test`: what stands together. */
const area = (path: string): string => {
  const [first, second, ...rest] = dirname(path).split('/');
  return [first, second, ...(second === 'engine' ? rest.slice(0, 2) : [])].join('/');
};

const rank = (path = ''): number => {
  const place = FIRST.findIndex(folder => path.startsWith(folder));
  return place < 0 ? FIRST.length : place;
};

const nameOf = (path = ''): string => dirname(path).replaceAll(/\W+/g, '-');

function inPieces(paths: readonly string[]): readonly (readonly string[])[] {
  const pieces = Math.ceil(paths.length / MOST);
  const each = Math.ceil(paths.length / pieces);
  return Array.from({ length: pieces }, (_, i) => paths.slice(i * each, (i + 1) * each));
}
