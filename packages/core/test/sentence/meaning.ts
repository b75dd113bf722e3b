import {
  type Condition,
  kindOf,
  MEASURES,
  type Operator,
  oppositeOf,
  type PredicateKeys,
  predicateOf,
  readCalendar,
} from '../../src/index.ts';

/** What a condition means, whatever way it is written: equal texts for equal meanings, as far as sentences take them for equal. */
export const meaning = (condition: Condition): string => JSON.stringify(normal(condition, false));

type Normal = readonly unknown[];

function normal(c: Condition, negated: boolean): Normal {
  if ('not' in c) return normal(c.not, !negated);
  if ('all' in c) return group('all', c.all, negated);
  if ('any' in c) return group('any', c.any, negated);
  if ('place' in c) {
    const parts = Object.entries(c.place).map(([key, value]) => ['place', key, sorted(value)]);
    return parts.length === 1 ? turned(parts[0] ?? [], negated) : joined('all', parts, negated);
  }
  if ('consent' in c) return turned(['consent', c.consent], negated === c.given);
  if ('regularly' in c && c.ofLast === 1 && c.atLeast === 1) {
    const when = { during: `this ${c.unit}`, ...(c.zone === undefined ? {} : { zone: c.zone }) };
    return normal({ event: c.regularly, ...(c.where && { where: c.where }), when }, negated);
  }
  const first = 'sequence' in c ? c.sequence[0] : undefined;
  if ('sequence' in c && first && c.sequence.length === 1 && c.thenNot === undefined)
    return normal({ ...first, ...(c.when && { when: c.when }) }, negated);
  return leaf(c, negated);
}

const EVERYONE = JSON.stringify([{ everyone: true }]);

const turned = (what: Normal, negated: boolean): Normal => (negated ? ['not', what] : what);

function group(how: 'all' | 'any', children: readonly Condition[], negated: boolean): Normal {
  return joined(
    how,
    children.map(c => normal(c, false)),
    negated,
  );
}

function joined(how: 'all' | 'any', parts: readonly Normal[], negated: boolean): Normal {
  const flat = parts.flatMap(p => (p[0] === how ? (p.slice(1) as Normal[]) : [p]));
  const telling = how === 'all' ? flat.filter(p => JSON.stringify(p) !== EVERYONE) : flat;
  const unique = [...new Map((telling.length === 0 ? flat : telling).map(p => [JSON.stringify(p), p])).values()];
  const [only] = unique;
  if (only && unique.length === 1) return negated ? (only[0] === 'not' ? (only[1] as Normal) : ['not', only]) : only;
  const inOrder = unique.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  return turned([how, ...inOrder], negated);
}

/** Leaves: a negative operator is the denial of its opposite; numbers that can only be counts are intervals. */
function leaf(c: Condition, negated: boolean): Normal {
  const own = { ...c } as Record<string, unknown>;
  if ('trait' in c) return traitMeaning(c, negated);
  if ('prediction' in c) return asked(`prediction ${c.prediction}`, c, false, negated, {});
  if ('age' in c) return asked('age', c.age, false, negated, {});
  if ('survey' in c) return asked(`survey ${c.survey} ${c.question}`, c, false, negated, {});
  const measure = measureOf(c);
  for (const key of [...MEASURES, 'orders', 'quantity', 'amount']) delete own[key];
  const rest = tidy(own, kindOf(c) === 'message' ? 'person' : 'workspace');
  if (measure === undefined)
    return 'event' in c || 'message' in c ? turned(['times', rest, 'atLeast', 1], negated) : turned([rest], negated);
  const { of, ...keys } = measure.keys as PredicateKeys & { of?: string };
  const name = `${measure.name} ${of ?? ''}`.trim();
  return asked(name, keys, measure.name, negated, rest);
}

function traitMeaning(c: Extract<Condition, { trait: string }>, negated: boolean): Normal {
  const { operator, operand } = predicateOf(c);
  const positive = oppositeOf(operator) ?? operator;
  const denied = negated !== (positive !== operator);
  const texts = Array.isArray(operand) ? operand : [operand];
  if (['city', 'region', 'country'].includes(c.trait) && (positive === 'is' || positive === 'in'))
    if (texts.every(t => typeof t === 'string')) return turned(['place', c.trait, sorted(texts)], denied);
  if (c.trait.startsWith('consent.') && positive === 'is' && operand === true)
    return turned(['consent', c.trait.slice(8)], denied);
  return asked(`trait ${c.trait}`, c, false, negated, {});
}

function measureOf(c: Condition): { readonly name: string; readonly keys: object } | undefined {
  for (const [key, value] of Object.entries(c))
    if ((MEASURES as readonly string[]).includes(key) || ['orders', 'quantity', 'amount'].includes(key))
      return { name: key, keys: value as object };
  return undefined;
}

/** Measures that are a number for everybody: less than 3 is the denial of at least 3. */
const TOTAL = ['times', 'distinct', 'orders'];
const ALWAYS = [...TOTAL, 'sum', 'quantity', 'amount'];

function asked(name: string, keys: PredicateKeys, measure: string | false, negated: boolean, rest: object): Normal {
  const { operator, operand } = predicateOf(keys);
  const positive = oppositeOf(operator) ?? operator;
  const denied = negated !== (positive !== operator || (operator === 'isSet' && operand === false));
  const always = measure !== false && ALWAYS.includes(measure);
  const whole = measure !== false && TOTAL.includes(measure);
  const [op, value, turn] = always
    ? complement(positive, operand, whole)
    : [positive === 'in' ? 'is' : positive, single(positive, operand), false];
  return turned([name.startsWith('times') ? 'times' : name, rest, op, value], denied !== turn);
}

function complement(operator: Operator, operand: unknown, whole: boolean): [string, unknown, boolean] {
  const n = Number(operand);
  if (operator === 'lessThan') return ['atLeast', n, true];
  if (operator === 'atMost') return whole ? ['atLeast', n + 1, true] : ['greaterThan', n, true];
  if (operator === 'greaterThan' && whole) return ['atLeast', n + 1, false];
  if (operator === 'is' && n === 0 && whole) return ['atLeast', 1, true];
  return [operator, operand, false];
}

/** A list of one value asks what the value asks; numbers in a list stand for their texts. */
function single(operator: Operator, operand: unknown): unknown {
  if (operator === 'isSet') return true;
  if (operator === 'during' || operator === 'anniversaryDuring') return JSON.stringify(readCalendar(String(operand)));
  const lists: readonly Operator[] = ['in', 'includesAny', 'includesAll'];
  if (Array.isArray(operand) && lists.includes(operator)) return sorted(operand.map(String));
  return operator === 'is' ? sorted(operand) : operand;
}

const sorted = (value: unknown): unknown =>
  (Array.isArray(value) ? [...new Set(value.map(v => JSON.stringify(v)))] : [JSON.stringify(value)]).sort();

/** Keys in one order, usual zones left out, filters by what they ask. */
function tidy(value: Record<string, unknown>, usual: string): object {
  const entries = Object.entries(value).map(([key, inside]) => [key, tidied(key, inside, usual)] as const);
  return Object.fromEntries(entries.filter(([, v]) => v !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function tidied(key: string, inside: unknown, usual: string): unknown {
  if (key === 'zone') return inside === 'workspace' ? undefined : inside;
  if (key === 'during') return JSON.stringify(readCalendar(String(inside)));
  if (['campaign', 'class', 'product_id', 'product_name', 'sku', 'category', 'brand'].includes(key))
    return sorted(inside);
  if (key === 'where' && Array.isArray(inside))
    return inside.map(f => asked(`property ${f.property}`, f, false, false, {}));
  if (key === 'clock') return clockMeaning(inside as Record<string, unknown>, usual);
  if (Array.isArray(inside)) return inside.map(v => (typeof v === 'object' && v !== null ? tidy(v, usual) : v));
  return typeof inside === 'object' && inside !== null ? tidy(inside as Record<string, unknown>, usual) : inside;
}

const clockMeaning = (clock: Record<string, unknown>, usual: string): object => ({
  ...clock,
  zone: clock.zone ?? usual,
});
