import type { Condition, Result } from '@satsuma/core';
import { association, benjaminiHochberg, logRatio, type Part, welch } from '@satsuma/stats';
import { cancelledBy } from '../workspace/cancel.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { conditionOf, FEATURE_KINDS, type FeatureKey, type FeatureKind, looksAt, markOf } from './apart/feature.ts';
import type { FeatureCount } from './apart/feature-counts.ts';
import { type Gathered, gather, type NamedSpreads } from './apart/gather.ts';
import { AGE, type NumberSpread } from './apart/number-spread.ts';
import { boundSubjects } from './question.ts';
import { withAsked } from './sets.ts';
import { type AskOptions, butNot, EVERYONE, type People, type Subject, within } from './subject.ts';

export interface ApartOptions extends AskOptions {
  /** Whom to hold the people against; everybody else when not given. Who is in both counts as inside. */
  readonly against?: Subject;
  /** How many people (of both sides together) must have a feature for it to be looked at; 10 when not given. */
  readonly minimum?: number;
  /** Which kinds of features to look at; all when not given. */
  readonly kinds?: readonly FeatureKind[];
}

/** What sets some people apart from others. */
export interface Apart {
  readonly asOf: number;
  readonly inside: { readonly size: number; readonly people: People };
  readonly outside: { readonly size: number; readonly people: People };
  /** Strongest evidence first. */
  readonly features: readonly Feature[];
  readonly numbers: readonly NumberFeature[];
  /** Traits whose values are not looked at: nearly everybody has one of their own. */
  readonly leftOut: readonly string[];
}

/** Something that is more or less frequent inside. */
export interface Feature extends FeatureKey {
  readonly title: string;
  readonly condition: Condition;
  readonly direction: 'over' | 'under';
  readonly inside: Side;
  readonly outside: Side;
  /** Share inside / share outside, with its 95 % interval. */
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
  readonly p: number;
  /** p corrected for all tests made (Benjamini–Hochberg): the share of false finds among those kept up to here. */
  readonly q: number;
  /** The definition itself looks at it, so that the difference says nothing new. */
  readonly byDefinition: boolean;
}

interface Side {
  readonly count: number;
  readonly share: number;
  readonly people: People;
}

/** A number (a trait, or the age) that is higher or lower inside. */
export interface NumberFeature {
  readonly name: string;
  readonly direction: 'over' | 'under';
  readonly inside: NumberSpread;
  readonly outside: NumberSpread;
  /** Mean inside − mean outside, with its 95 % interval. */
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  readonly p: number;
  readonly q: number;
  readonly byDefinition: boolean;
}

/** Traits, purchases, events and campaigns that are over- or under-represented, each tested, and all corrected together. */
export async function setsApart(
  workspace: Workspace,
  subject: Subject,
  options: ApartOptions = {},
): Promise<Result<Apart>> {
  const { against = EVERYONE, minimum = 10, kinds = FEATURE_KINDS } = options;
  const asOf = options.asOf ?? workspace.clock();
  const bound = await boundSubjects(workspace, [subject], [asOf]);
  if (!bound.ok) return bound;
  const defining = new Set(bound.value.definitions.flatMap(d => [...looksAt(d.where)]));
  const inside = within({ subject, asOf });
  const outside = butNot(within({ subject: against, asOf }), { subject, asOf });
  return withAsked(
    workspace,
    [...inside.in, ...outside.in],
    async sets =>
      judged(await gather(workspace, sets, { ...options, asOf, minimum, kinds }), { asOf, inside, outside, defining }),
    cancelledBy(options),
  );
}

interface Judging {
  readonly asOf: number;
  readonly inside: People;
  readonly outside: People;
  /** What the definition looks at. */
  readonly defining: ReadonlySet<string>;
}

function judged(gathered: Gathered, judging: Judging): Apart {
  const features = gathered.features.map(count => featureOf(count, gathered, judging));
  const numbers = gathered.numbers.map(spreads => numberOf(spreads, judging));
  const corrected = benjaminiHochberg([...features, ...numbers].map(tested => tested.p));
  const q = (place: number): number => corrected[place] ?? 1;
  return {
    asOf: judging.asOf,
    inside: { size: gathered.inside, people: judging.inside },
    outside: { size: gathered.outside, people: judging.outside },
    features: features
      .map((feature, i) => ({ ...feature, q: q(i) }))
      .sort((a, b) => a.p - b.p || Math.abs(Math.log(b.ratio)) - Math.abs(Math.log(a.ratio))),
    numbers: numbers.map((number, i) => ({ ...number, q: q(features.length + i) })).sort((a, b) => a.p - b.p),
    leftOut: gathered.leftOut,
  };
}

function featureOf(count: FeatureCount, sizes: Gathered, judging: Judging): Omit<Feature, 'q'> {
  const { inside, outside, defining, asOf } = judging;
  const parts = [
    { count: count.inside, of: sizes.inside },
    { count: count.outside, of: sizes.outside },
  ] as const;
  const { ratio, low, high, log } = logRatio(...parts);
  const condition = conditionOf(count);
  const having = { subject: { where: condition }, asOf };
  const side = (part: Part, people: People): Side => ({
    count: part.count,
    share: part.of === 0 ? 0 : part.count / part.of,
    people: { in: [...people.in, having], out: people.out },
  });
  return {
    kind: count.kind,
    name: count.name,
    value: count.value,
    form: count.form,
    title: count.title,
    condition,
    direction: log < 0 ? 'under' : 'over',
    inside: side(parts[0], inside),
    outside: side(parts[1], outside),
    ratio,
    low,
    high,
    p: association(...parts).p,
    byDefinition: defining.has(markOf(count)),
  };
}

function numberOf(spreads: NamedSpreads, { defining }: Judging): Omit<NumberFeature, 'q'> {
  const { difference, low, high, p } = welch(spreads.inside, spreads.outside);
  const trait = spreads.name === AGE ? 'birth_date' : spreads.name;
  const direction = difference < 0 ? 'under' : 'over';
  return { ...spreads, direction, difference, low, high, p, byDefinition: defining.has(`trait:${trait}`) };
}
