import { isPath } from '../../store/sql.ts';
import type { ColumnLook } from '../read/column-look.ts';
import type { FileShape } from '../read/file-shape.ts';
import { ADDED_UP, type Field, fieldEntry, type ImportKind, isFactField } from './fields.ts';
import { guessMessageNames } from './guess-events.ts';
import { guessFormats, guessValue, isNumeric, ownDecimal } from './guess-value.ts';
import { means, words } from './header-words.ts';
import type { CellOptions, Target } from './mapping.ts';
import {
  AMOUNT_PHRASES,
  ANSWERED_PHRASES,
  CLOCK_PHRASES,
  FIELD_SYNONYMS,
  ID_PHRASES,
  STATUS_PHRASES,
  TIME_PHRASES,
  TRAIT_SYNONYMS,
  UPDATED_PHRASES,
} from './synonyms.ts';

/** What the columns of a file were taken for. */
export interface ColumnGuess {
  readonly columns: Record<string, readonly Target[]>;
  readonly ignore: string[];
}

/**
 * Takes columns for fields by their headers, in both languages, where their cells agree; the rest are traits of people,
 * answers of a survey, or properties of facts. Columns without a single value are ignored by name.
 */
export function guessColumns(shape: FileShape, as: ImportKind): ColumnGuess {
  const taken = new Map<string, Target>();
  const used = new Set<Field>();
  const take = (look: ColumnLook, field: Field, options: CellOptions = {}): void => {
    taken.set(look.name, { kind: 'field', field, ...options });
    used.add(field);
  };
  const filled = shape.columns.filter(look => look.filled > 0);
  const free = () => filled.filter(look => !taken.has(look.name));
  takeTime(as, free(), take);
  for (const [field, phrases] of FIELD_SYNONYMS) {
    for (const look of free()) {
      if (!means(look.name, phrases) || !fits(field, look, as) || (used.has(field) && !mayRepeat(field))) continue;
      take(look, field, fieldOptions(field, look, shape));
    }
  }
  takeAmount(as, free(), shape, take);
  takeBareId(as, free(), used, take);
  if (!shape.header) takeUnnamed(as, free(), used, take);
  const rest = free();
  const names = new Set(rest.map(look => look.name));
  for (const look of rest) taken.set(look.name, withOwnName(restTarget(look, as, shape), look, names));
  return {
    columns: Object.fromEntries([...taken].map(([name, target]) => [name, [target]])),
    ignore: shape.columns.filter(look => look.filled === 0).map(look => look.name),
  };
}

type Take = (look: ColumnLook, field: Field, options?: CellOptions) => void;

const mayRepeat = (field: Field): boolean => !isFactField(field) || ADDED_UP.includes(field);

/** A field means nothing in some kinds of file, and its cells must be what it says. */
function fits(field: Field, look: ColumnLook, as: ImportKind): boolean {
  if (field === 'email') return look.email > 0.5;
  if (field === 'phone') return look.phone > 0.5 && look.distinct > 2;
  if (!isFactField(field)) return true;
  const { reads, in: kinds } = fieldEntry(field);
  if (kinds !== undefined && !kinds.includes(as)) return false;
  return reads === 'text' || reads === 'order' || reads === 'currency' || isNumeric(look);
}

function fieldOptions(field: Field, look: ColumnLook, shape: FileShape): CellOptions {
  if (field === 'event') {
    const values = guessMessageNames(look);
    return values === undefined ? {} : { values };
  }
  if (!isFactField(field) || !['money', 'number', 'whole'].includes(fieldEntry(field).reads)) return {};
  const own = ownDecimal(look, shape.decimal);
  return own === undefined ? {} : { decimal: own };
}

/** Of several columns of times, the one whose header says it best; a clock beside a date without one. */
function takeTime(as: ImportKind, looks: readonly ColumnLook[], take: Take): void {
  const phrases = { customers: UPDATED_PHRASES, survey: [...ANSWERED_PHRASES, ...TIME_PHRASES] };
  const asked = as === 'customers' || as === 'survey' ? phrases[as] : TIME_PHRASES;
  const times = looks
    .filter(look => means(look.name, asked) && guessFormats(look).formats.length > 0)
    .sort((a, b) => withClock(b) - withClock(a) || b.filled - a.filled);
  const [time] = times;
  if (time === undefined) return;
  take(time, 'time', { formats: guessFormats(time).formats });
  const clock = looks.find(look => look !== time && means(look.name, CLOCK_PHRASES) && isClock(look));
  if (clock !== undefined && withClock(time) === 0) take(clock, 'clock');
}

const withClock = ({ samples }: ColumnLook): number =>
  samples.some(sample => /\d{1,2}:\d{2}|^\d{9,}$|^\d{5}[.,]\d/.test(sample)) ? 1 : 0;
const isClock = ({ samples }: ColumnLook): boolean =>
  samples.length > 0 && samples.every(sample => /^\d{1,2}:\d{2}(:\d{2})?( ?[ap]m)?$/i.test(sample));

function takeAmount(as: ImportKind, looks: readonly ColumnLook[], shape: FileShape, take: Take): void {
  if (as !== 'orders' && as !== 'order-lines') return;
  const fitting = looks.filter(look => means(look.name, AMOUNT_PHRASES) && isNumeric(look));
  const [best] = AMOUNT_PHRASES.flatMap(phrase => fitting.filter(look => means(look.name, [phrase])));
  const amount =
    best ??
    looks.find(look => /^(wartosc|kwota|total|amount|razem|suma) /.test(`${words(look.name)} `) && isNumeric(look));
  if (amount === undefined) return;
  const own = ownDecimal(amount, shape.decimal);
  take(amount, as === 'orders' ? 'total' : 'amount', own === undefined ? {} : { decimal: own });
}

/** A column that is called "id" says who in a list of people, and which fact in a list of facts. */
function takeBareId(as: ImportKind, looks: readonly ColumnLook[], used: ReadonlySet<Field>, take: Take): void {
  const id = looks.find(look => means(look.name, ID_PHRASES) && look.filled > 0.99);
  if (id === undefined) return;
  if (as === 'customers' && !used.has('user_id')) take(id, 'user_id');
  else if (as === 'orders' && !used.has('order_id')) take(id, 'order_id');
  else if ((as === 'events' || as === 'messages') && !used.has('key')) take(id, 'key');
}

/** Without a header only the cells speak: the first dates, the first ids, the first amounts. */
function takeUnnamed(as: ImportKind, looks: readonly ColumnLook[], used: ReadonlySet<Field>, take: Take): void {
  const time = looks.find(look => guessFormats(look).formats.length > 0);
  if (time !== undefined && !used.has('time') && as !== 'customers')
    take(time, 'time', { formats: guessFormats(time).formats });
  const email = looks.find(look => look.email > 0.9);
  if (email !== undefined) take(email, 'email');
  const id = looks.find(look => look !== time && look !== email && look.filled > 0.99 && look.distinct > 10);
  if (email === undefined && id !== undefined && !used.has('user_id')) take(id, 'user_id');
  const amount = looks.find(look => look !== time && look !== id && look.whole < 0.5 && isNumeric(look));
  if (amount !== undefined && as === 'orders') take(amount, 'total');
  if (amount !== undefined && as === 'order-lines') take(amount, 'amount');
}

function restTarget(look: ColumnLook, as: ImportKind, shape: FileShape): Target {
  const value = guessValue(look, shape.decimal);
  const trait = TRAIT_SYNONYMS.find(([name, phrases]) => means(look.name, phrases) && agrees(name, look))?.[0];
  if (trait !== undefined) return { kind: 'trait', name: trait, ...traitValue(trait, look, value) };
  if (as === 'survey') return { kind: 'answer', name: look.name, ...value };
  if (as !== 'customers')
    return { kind: 'property', name: look.name, ...(means(look.name, STATUS_PHRASES) ? { type: 'text' } : value) };
  return { kind: 'trait', name: isAgeBand(look) ? 'age_band' : look.name, ...value };
}

/**
 * Of several columns that mean one trait, the one that is called so is it, or else the first; the others keep their own
 * names. A property's name is a path: "Notes." would end in nothing.
 */
function withOwnName(target: Target, { name }: ColumnLook, names: Set<string>): Target {
  if (target.kind === 'property') return { ...target, name: asPath(target.name) };
  if (target.kind !== 'trait' || target.name === name) return target;
  if (names.has(target.name)) return { ...target, name };
  names.add(target.name);
  return target;
}

function asPath(name: string): string {
  const steps = name.split('.').map(step => step.replace(/^[\s:]+/, '').trimEnd());
  return isPath(name) ? name : steps.filter(step => step !== '').join('.') || 'unnamed';
}

/** A postal code has digits; "rural" is none. */
const agrees = (trait: string, { samples }: ColumnLook): boolean =>
  trait !== 'postal_code' || samples.some(sample => /\d/.test(sample));

/** An age that comes in bands is no number of years. */
const isAgeBand = ({ name, samples }: ColumnLook): boolean =>
  means(name, ['age', 'wiek', 'age group', 'grupa wiekowa']) && samples.some(sample => /\d\s*[-–+]/.test(sample));

const GENDERS: Readonly<Record<string, string>> = {
  m: 'male',
  male: 'male',
  man: 'male',
  mężczyzna: 'male',
  mezczyzna: 'male',
  f: 'female',
  female: 'female',
  woman: 'female',
  k: 'female',
  kobieta: 'female',
};

type GuessedValue = ReturnType<typeof guessValue>;

function traitValue(trait: string, look: ColumnLook, value: GuessedValue): GuessedValue {
  if (trait === 'gender') {
    const known = look.samples.filter(sample => Object.hasOwn(GENDERS, sample.toLowerCase()));
    const values = Object.fromEntries(known.map(sample => [sample, GENDERS[sample.toLowerCase()] ?? sample]));
    return known.some(sample => GENDERS[sample.toLowerCase()] !== sample) ? { type: 'text', values } : { type: 'text' };
  }
  if (trait.startsWith('consent.')) return look.samples.every(isYesOrNo) ? { type: 'boolean' } : { type: 'text' };
  if (trait === 'birth_date' && value.type === 'time') return { ...value, type: 'date' };
  return value;
}

const isYesOrNo = (sample: string): boolean => /^(0|1|t|f|y|n|yes|no|tak|nie|true|false)$/i.test(sample);
