import { type Check, type Complaint, complaints, isCode, type SourceFile } from './complaint.ts';

interface Rule {
  readonly applies: (file: SourceFile) => boolean;
  readonly pattern: RegExp;
  readonly message: (match: string) => string;
}

const inSource = (file: SourceFile): boolean => isCode(file) && /^packages\/[^/]+\/src\//.test(file.path);
const anywhere = (): boolean => true;

/** Names that say nothing about what is inside. */
const EMPTY_NAMES = 'Service|Manager|Helper|Helpers|Util|Utils';

const RULES: readonly Rule[] = [
  {
    applies: isCode,
    pattern: new RegExp(`\\b(?:class|interface|type|function|const|enum)\\s+(\\w*(?:${EMPTY_NAMES}))\\b`, 'g'),
    message: name => `${name}: name it by what it does.`,
  },
  { applies: isCode, pattern: /\b(TODO|FIXME|XXX|HACK)\b/g, message: mark => `${mark}: do it, or write an issue.` },
  {
    applies: isCode,
    pattern: /@ts-(ignore|nocheck)|biome-ignore/g,
    message: () => 'A check is switched off: mend what it found.',
  },
  { applies: inSource, pattern: /@ts-expect-error/g, message: () => 'A type error is hidden: mend it.' },
  {
    applies: isCode,
    pattern: /\b(?:test|it|describe|suite)\.only\(|\bonly: true\b/g,
    message: () => 'Only a part of the tests would run.',
  },
  {
    applies: isCode,
    pattern: /\b(?:describe|suite)\((?:'[^'\n]*'|`[^`\n]*`|"[^"\n]*")(?:, \{[^}\n]*\})?, async\b/g,
    message: () => 'A suite waits: the tests that it begins afterwards would not be its own (docs/decisions/tests.md).',
  },
  {
    applies: anywhere,
    pattern: /(?<![\w.~$}-])(\/(?:work|home|root|Users)\/[\w.-]+)/g,
    message: path => `${path} is a path of one machine.`,
  },
  {
    applies: anywhere,
    pattern: /"resolved":\s*"(https?:[^"]*)"/g,
    message: url => `${url} ties the lock file to one registry.`,
  },
  {
    applies: anywhere,
    pattern: /https?:\/\/([\w.-]*(?:registry|artifactory|nexus|verdaccio|pypi)[\w.-]*)/g,
    message: host => `${host} is the host of a registry: which one is used is the user's choice.`,
  },
];

/** Words and marks that may not be in the repository. */
export const checkWords: Check = files =>
  files.filter(file => !file.path.startsWith('tools/')).flatMap(file => RULES.flatMap(rule => applied(rule, file)));

const applied = ({ applies, pattern, message }: Rule, file: SourceFile): Complaint[] =>
  applies(file) ? complaints(file, pattern, message) : [];
