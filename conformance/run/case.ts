import { type Condition, type Problem, parseDefinition, type SegmentDefinition } from '@satsuma/core';
import Type, { type Static } from 'typebox';
import Value from 'typebox/value';

/** The files in cases/ as they are written; README.md says how to read them. */

const Time = Type.String({
  pattern: '^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,3})?)?(Z|[+-]\\d{2}:\\d{2}))?$',
});
const Given = Type.Union([Type.String(), Type.Number(), Type.Boolean(), Type.Array(Type.String())]);
const Properties = Type.Record(Type.String(), Given);
const strict = { additionalProperties: false };

const Fact = Type.Union([
  Type.Tuple([Time, Type.String({ minLength: 1 })]),
  Type.Tuple([Time, Type.String({ minLength: 1 }), Properties]),
]);
const Person = Type.Object(
  {
    profile: Type.Optional(Type.Integer({ minimum: 1, maximum: 999 })),
    created: Type.Optional(Time),
    traits: Type.Optional(
      Type.Array(Type.Union([Type.Tuple([Type.String(), Given]), Type.Tuple([Time, Type.String(), Given])])),
    ),
    events: Type.Optional(Type.Array(Fact)),
    lines: Type.Optional(Type.Array(Fact)),
  },
  strict,
);

const Parameters = Type.Record(Type.String(), Type.Unknown());
const Segment = Type.Object({ parameters: Type.Optional(Parameters), where: Type.Unknown() }, strict);
const Classes = Type.Record(Type.String(), Type.Record(Type.String(), Type.Array(Type.Tuple([Time, Type.String()]))));

const CaseFile = Type.Object(
  {
    about: Type.String(),
    zone: Type.String(),
    cases: Type.Array(
      Type.Object(
        {
          name: Type.String(),
          now: Time,
          zone: Type.Optional(Type.String()),
          zones: Type.Optional(Type.Array(Type.String())),
          people: Type.Record(Type.String(), Person),
          segments: Type.Optional(Type.Record(Type.String(), Segment)),
          classes: Type.Optional(Classes),
          parameters: Type.Optional(Parameters),
          with: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
          where: Type.Unknown(),
          members: Type.Array(Type.String()),
        },
        strict,
      ),
      { minItems: 1 },
    ),
  },
  strict,
);

type CaseDocument = Static<typeof CaseFile>['cases'][number];
export type PersonDocument = Static<typeof Person>;
export type Given = Static<typeof Given>;

/** The segment that a case asks for goes by this name. */
const ASKED = 'asked';

/** One case, its definitions parsed. */
export interface Case {
  readonly file: string;
  readonly name: string;
  readonly now: number;
  readonly zone: string;
  /** Zones of the catalog: those that people's `timezone` names, or the ones given. */
  readonly zones: readonly string[];
  readonly people: ReadonlyMap<string, PersonDocument>;
  /** What the case asks, as a reference of a plan. */
  readonly asked: string;
  readonly definitions: ReadonlyMap<string, SegmentDefinition>;
  /** Segmentation → person → their classes with the instants they began at, oldest first. */
  readonly classes: ReadonlyMap<string, ReadonlyMap<string, readonly (readonly [number, string])[]>>;
  readonly members: readonly string[];
}

/** An instant of a case file; a date is its midnight in UTC. */
export const timeOf = (text: string): number => Date.parse(text);

/** Reads a file of cases; throws with the file's name, the case and the problem. */
export function readCases(file: string, text: string): readonly Case[] {
  const document: unknown = JSON.parse(text);
  if (!Value.Check(CaseFile, document)) {
    const problems = [...Value.Errors(CaseFile, document)].map(e => `${e.instancePath} ${e.message}`);
    throw new Error(`${file} is not a file of cases: ${problems.slice(0, 5).join('; ')}`);
  }
  return document.cases.map(c => caseOf(file, document.zone, c));
}

function caseOf(file: string, zone: string, document: CaseDocument): Case {
  const where = `${file}: ${document.name}`;
  const { parameters } = document;
  const asked = { where: document.where, ...(parameters && { parameters }) };
  const segments = { ...document.segments, [ASKED]: asked };
  const definitions = Object.entries(segments).map(([id, body]) => [id, definitionOf(id, body, where)] as const);
  const unknown = document.members.filter(name => !Object.hasOwn(document.people, name));
  if (unknown.length > 0) throw new Error(`${where}: members that are no people: ${unknown.join(', ')}`);
  return {
    file,
    name: document.name,
    now: timeOf(document.now),
    zone: document.zone ?? zone,
    zones: document.zones ?? zonesOf(Object.values(document.people)),
    people: new Map(Object.entries(document.people)),
    asked: document.with === undefined ? ASKED : `${ASKED}?${JSON.stringify(document.with)}`,
    definitions: new Map(definitions),
    classes: classesOf(document.classes ?? {}),
    members: [...document.members].sort(),
  };
}

function definitionOf(id: string, { where, parameters }: Static<typeof Segment>, place: string): SegmentDefinition {
  const parsed = parseDefinition({ segment: id, where, ...(parameters && { parameters }) });
  if (!parsed.ok) throw new Error(`${place}: ${explained(parsed.problems)}`);
  if (!('segment' in parsed.value)) throw new Error(`${place}: not a segment`);
  return parsed.value;
}

export const explained = (problems: readonly Problem[]): string =>
  problems.map(p => `${p.path}: ${p.message}`).join('; ');

const zonesOf = (people: readonly PersonDocument[]): readonly string[] => {
  const values = people.flatMap(p => (p.traits ?? []).map(t => t.slice(-2)));
  return [...new Set(values.filter(([name]) => name === 'timezone').map(([, zone]) => String(zone)))].sort();
};

const classesOf = (classes: Static<typeof Classes>): Case['classes'] =>
  new Map(
    Object.entries(classes).map(([segmentation, people]) => [
      segmentation,
      new Map(Object.entries(people).map(([who, list]) => [who, list.map(([at, c]) => [timeOf(at), c] as const)])),
    ]),
  );

/** The conditions that a case asks and refers to. */
export const conditionsOf = (c: Case): readonly Condition[] => [...c.definitions.values()].map(d => d.where);
