import type { Attached, Decision, Identifier, Meeting, Merge, Owner } from './decision.ts';
import { type IdentityRules, type RuledKind, rankOf, ruledKind } from './rules.ts';

/** What is known when a batch begins; looked up before, so that deciding is a matter of looking at it. */
export interface Known {
  owner(identifier: Identifier): Owner | undefined;
  /** The identifiers of a profile. */
  held(profile: number): readonly Identifier[];
  /** Two profiles that somebody said are two people. */
  areApart(a: number, b: number): boolean;
}

/** A call as far as it says who it is about; null: it was taken before. */
export type Named = readonly Identifier[] | null;

/**
 * Decides who each call of a batch is about, in the order of the calls. New identifiers join the person that the call's strongest
 * known identifier names; a visitor who becomes known is merged into that person, with all that the visitor did; two known people
 * become one only within the rules, and are told of otherwise.
 *
 * @param next the first number that no profile has
 */
export function resolve(calls: readonly Named[], known: Known, rules: IdentityRules, next: number): Decision {
  const resolution = new Resolution(known, rules, next);
  const whose = calls.map((identifiers, call): readonly [number, number] => {
    if (identifiers === null) return [-1, 0];
    if (identifiers.length === 0) return [0, 0];
    const { profile, node } = resolution.call(identifiers, call);
    return [profile, node];
  });
  // A later call of the batch may have merged the person of an earlier one.
  const final = whose.map(([profile, node]) => [resolution.current(profile), node] as const);
  return { ...resolution.decided(), whose: final };
}

const keyOf = ({ kind, value }: Identifier): string => `${kind}\0${value}`;

class Resolution {
  private readonly known: Known;
  private readonly rules: IdentityRules;
  private next: number;
  private readonly moved = new Map<number, number>();
  private readonly attached = new Map<string, Attached>();
  private readonly held = new Map<number, Map<RuledKind, Set<string>>>();
  private readonly people = new Set<number>();
  private readonly merges: Merge[] = [];
  private readonly meetings: Meeting[] = [];

  constructor(known: Known, rules: IdentityRules, next: number) {
    this.known = known;
    this.rules = rules;
    this.next = next;
  }

  current(profile: number): number {
    let now = profile;
    for (let then = this.moved.get(now); then !== undefined; then = this.moved.get(now)) now = then;
    return now;
  }

  decided(): Omit<Decision, 'whose'> {
    const identifiers = [...this.attached.values()].map(one => ({ ...one, profile: this.current(one.profile) }));
    const gone = new Set(this.moved.keys());
    return {
      people: [...this.people].filter(profile => !gone.has(profile)),
      identifiers,
      merges: this.merges,
      meetings: this.meetings,
    };
  }

  /** The person of a call, and the node of its strongest identifier. */
  call(identifiers: readonly Identifier[], call: number): Owner {
    const ranked = identifiers.toSorted((a, b) => rankOf(a.kind) - rankOf(b.kind));
    const telling = ranked.filter(one => this.rules.kinds[ruledKind(one.kind)].tells !== 'helps');
    const naming = telling.length > 0 ? telling : ranked;
    const [strongest] = naming;
    if (strongest === undefined) throw new Error('a call without identifiers is nobody’s');
    let person = this.personOf(strongest, naming, call);
    // Whoever else the call names is compared with a person who has this one already.
    this.attach(person, strongest, call);
    for (const identifier of naming) person = this.meet(person, identifier, call);
    for (const identifier of ranked) this.attach(person, identifier, call);
    const owner = this.owner(strongest);
    return { profile: person, node: owner?.profile === person ? owner.node : person };
  }

  private owner(identifier: Identifier): Owner | undefined {
    const owner = this.attached.get(keyOf(identifier)) ?? this.known.owner(identifier);
    return owner && { profile: this.current(owner.profile), node: owner.node };
  }

  /** Whom the strongest identifier names; when it is new: the strongest known one that may have it; else somebody new. */
  private personOf(strongest: Identifier, naming: readonly Identifier[], call: number): number {
    for (const identifier of naming) {
      const owner = this.owner(identifier);
      if (owner === undefined) continue;
      if (identifier === strongest || this.hasRoom(owner.profile, strongest)) return owner.profile;
      if (this.tells(identifier) === 'person') this.metAgain(owner.profile, this.next, call, identifier.kind, 'limit');
    }
    this.people.add(this.next);
    return this.next++;
  }

  /** The person, and whoever else one of the call's identifiers belongs to. */
  private meet(person: number, identifier: Identifier, call: number): number {
    const owner = this.owner(identifier);
    if (owner === undefined || owner.profile === person) return person;
    const other = owner.profile;
    if (this.known.areApart(person, other)) return person;
    const isVisitor = this.isVisitor(other) || this.isVisitor(person);
    if (!this.mayBeOne(person, other)) {
      // A device that several people log in on is no news.
      if (this.tells(identifier) === 'person') this.metAgain(person, other, call, identifier.kind, 'limit');
      return person;
    }
    // A device says who was at it, and not that two people who were are one.
    if (!isVisitor && (this.tells(identifier) === 'device' || this.rules.whenKnownMeet === 'review')) {
      this.metAgain(person, other, call, identifier.kind, 'rule');
      return person;
    }
    return this.merge(person, other, call, identifier.kind);
  }

  private metAgain(a: number, b: number, call: number, by: string, because: Meeting['because']): void {
    const [low, high] = a < b ? [a, b] : [b, a];
    const known = this.meetings.some(one => one.a === low && one.b === high);
    if (!known && !this.known.areApart(low, high)) this.meetings.push({ a: low, b: high, call, by, because });
  }

  /** A known person wins over a visitor, then the older number. */
  private merge(a: number, b: number, call: number, by: string): number {
    const aFirst = this.isVisitor(a) === this.isVisitor(b) ? a < b : !this.isVisitor(a);
    const [winner, loser] = aFirst ? [a, b] : [b, a];
    const together = this.values(winner);
    for (const [kind, values] of this.values(loser)) for (const value of values) add(together, kind, value);
    this.moved.set(loser, winner);
    this.merges.push({ winner, loser, call, by });
    return winner;
  }

  private attach(person: number, identifier: Identifier, call: number): void {
    const { kind, value } = identifier;
    if (this.owner(identifier) !== undefined || !this.hasRoom(person, identifier)) return;
    this.attached.set(keyOf(identifier), { kind, value, profile: person, node: person, call });
    add(this.values(person), ruledKind(kind), keyOf(identifier));
  }

  private tells = ({ kind }: Identifier) => this.rules.kinds[ruledKind(kind)].tells;

  private hasRoom(profile: number, identifier: Identifier): boolean {
    const kind = ruledKind(identifier.kind);
    const values = this.values(profile).get(kind);
    return (
      values === undefined ||
      values.has(keyOf(identifier)) ||
      countAlike(values, identifier.kind) < this.rules.kinds[kind].most
    );
  }

  /** Together within every limit. */
  private mayBeOne(a: number, b: number): boolean {
    const [mine, others] = [this.values(a), this.values(b)];
    for (const [kind, values] of others) {
      const all = new Set([...(mine.get(kind) ?? []), ...values]);
      const kinds = new Set([...all].map(key => key.slice(0, key.indexOf('\0'))));
      for (const one of kinds) if (countAlike(all, one) > this.rules.kinds[kind].most) return false;
    }
    return true;
  }

  /** Known by a device alone. */
  private isVisitor(profile: number): boolean {
    return [...this.values(profile).keys()].every(kind => this.rules.kinds[kind].tells === 'device');
  }

  private values(profile: number): Map<RuledKind, Set<string>> {
    const known = this.held.get(profile);
    if (known !== undefined) return known;
    const values = new Map<RuledKind, Set<string>>();
    if (!this.people.has(profile)) {
      for (const one of this.known.held(profile)) add(values, ruledKind(one.kind), keyOf(one));
    }
    this.held.set(profile, values);
    return values;
  }
}

/** Ids of other systems are counted system by system. */
const countAlike = (keys: ReadonlySet<string>, kind: string): number =>
  [...keys].filter(key => key.startsWith(`${kind}\0`)).length;

function add(values: Map<RuledKind, Set<string>>, kind: RuledKind, key: string): void {
  const set = values.get(kind);
  if (set === undefined) values.set(kind, new Set([key]));
  else set.add(key);
}
