import { eventTitle, propertyTitle, traitTitle } from '@satsuma/core';
import type { Reply } from '../../api/answers.ts';
import type { Formats } from '../../words/format.ts';
import type { Say } from '../../words/use-words.ts';
import { KNOWN_ACTIONS, THINGS } from './words-audit.ts';

type Entry = Reply<'readAudit'>[number];
type Details = Entry['details'];
type Value = Details[string];

/** In which words an entry of the audit log is told. */
export interface Telling {
  /** The texts of the log, of the settings, and of the data. */
  readonly say: Say;
  readonly saySettings: Say;
  readonly sayData: Say;
  readonly formats: Formats;
  /** What a segment or segmentation is called. */
  readonly segment: (id: string) => string;
  /** Undefined: nobody that is known here. */
  readonly user: (id: string) => string | undefined;
}

export const actionSaid = (action: string, { say }: Telling): string =>
  KNOWN_ACTIONS.has(action) ? say(action.replace('.', '-')) : action;

/** Things that have no number and no name of their own. */
const WHOLE: ReadonlySet<string> = new Set(['segments', 'people', 'identity', 'stages', 'demo', 'setup', 'import']);
const SETTINGS: ReadonlySet<string> = new Set(['zone', 'currency', 'language', 'country']);

/** Who did it, or to what it was done: `user:3` by its name, `segment:vip` by what it is called, `key:7` by its number. */
export function thingSaid(thing: string, telling: Telling): string {
  const { say, saySettings, formats } = telling;
  if (thing === 'command line') return say('commandLine');
  if (WHOLE.has(thing)) return say(`whole-${thing}`);
  const settings = thing.split(',');
  if (settings.every(name => SETTINGS.has(name))) return formats.list(settings.map(name => saySettings(name)));
  const at = thing.indexOf(':');
  const [kind, id] = at < 0 ? [thing, ''] : [thing.slice(0, at), thing.slice(at + 1)];
  if (kind === 'user') return telling.user(id) ?? say('numbered', { thing: say('user'), id });
  if (kind === 'segment') return telling.segment(id);
  if (kind === 'source') return say('sourceNamed', { name: id });
  if (kind === 'attribute') return attributeSaid(id, telling);
  return NUMBERED.has(kind) ? say('numbered', { thing: say(kind), id }) : thing;
}

const NUMBERED: ReadonlySet<string> = new Set([...THINGS, 'profile', 'invitation']);

/** `trait.city`, `event.Order Completed.total`, `line.price`. */
function attributeSaid(id: string, { formats: { language } }: Telling): string {
  const [of = '', ...rest] = id.split('.');
  if (of === 'trait') return traitTitle(rest.join('.'), language);
  if (of === 'line') return propertyTitle(rest.join('.'), language);
  const [event = '', ...property] = rest;
  return [eventTitle(event, language), propertyTitle(property.join('.'), language)].join(': ');
}

/** What is known beside who did what to what, in sentences; nothing that is true of every such entry. */
export function detailsSaid({ action, details }: Pick<Entry, 'action' | 'details'>, telling: Telling): string {
  const whole = SENTENCES[action]?.(details, telling);
  if (whole !== undefined) return whole;
  const said = Object.entries(details).map(([key, value]) =>
    Object.hasOwn(DETAILS, key) ? DETAILS[key]?.(value, telling) : `${key}: ${String(value)}`,
  );
  return said.filter(one => one !== undefined && one !== '').join(' · ');
}

type Sentence = (details: Details, telling: Telling) => string | undefined;

const filled = ({ ...details }: Details, ...keys: readonly string[]): Record<string, string> | undefined =>
  keys.every(key => typeof details[key] === 'number' || typeof details[key] === 'string')
    ? Object.fromEntries(keys.map(key => [key, String(details[key])]))
    : undefined;

/** Details that say something only together. */
const SENTENCES: Readonly<Record<string, Sentence>> = {
  'profiles.merged': (details, { say }) => saidOf(say, 'saidMerged', filled(details, 'profile', 'merged')),
  'merge.undone': (details, { say }) => saidOf(say, 'saidUndone', filled(details, 'loser', 'holder')),
  'profiles.kept-apart': (details, { say }) => saidOf(say, 'saidApart', filled(details, 'from')),
};

const saidOf = (say: Say, key: string, given: Record<string, string> | undefined): string | undefined =>
  given && say(key, given);

type Detail = (value: Value, telling: Telling) => string | undefined;

const counted =
  (key: string): Detail =>
  (value, { say, formats }) =>
    typeof value === 'number' ? say(key, { count: value, shown: formats.number(value) }) : undefined;

/** The same key means the same in all entries. */
const DETAILS: Readonly<Record<string, Detail>> = {
  role: (value, { say, saySettings }) => say('saidRole', { role: saySettings(`role-${value}`) }),
  disabled: (value, { say }) => say(value === true ? 'saidBlocked' : 'saidUnblocked'),
  scope: (value, { say, saySettings }) => say('saidScope', { scope: saySettings(`scope-${value}`) }),
  source: (value, { say }) => (value === null ? undefined : say('sourceNamed', { name: String(value) })),
  enforced: (value, { say }) => say(value === true ? 'saidEnforced' : 'saidLearning'),
  events: counted('saidEvents'),
  kind: (value, { sayData }) => sayData(`kind-${value}`),
  status: (value, { sayData }) => (value === null ? undefined : sayData(`connection-${value}`)),
  letter: (value, { say }) => say('saidLetter', { id: String(value) }),
  definitions: counted('saidDefinitions'),
  prune: (value, { say }) => (value === true ? say('saidPruned') : undefined),
  version: (value, { say }) => say('saidVersion', { version: String(value) }),
  format: (value, { say }) => say('saidFormat', { format: String(value).toUpperCase() }),
};
