import type { People, Subject } from '@satsuma/client';
import type { Reply } from '../../../api/answers.ts';

export type Transitions = Reply<'moves'>;

/** A row or a column: one class, or those that are too small to be shown by themselves. */
export interface Side {
  /** Null: people who were not known yet, or no longer. */
  readonly id: string | null;
  readonly classes: readonly string[];
}

export interface Move {
  readonly from: Side;
  readonly to: Side;
  readonly size: number;
  /** Of everybody in the row. */
  readonly share: number;
  readonly people: People;
}

/** Moves between so many classes at most, the rest as one. */
export interface Moves {
  readonly from: readonly Side[];
  readonly to: readonly Side[];
  readonly moves: readonly Move[];
  /** Everybody of each row. */
  readonly totals: ReadonlyMap<Side, { readonly size: number; readonly people: People }>;
}

export const OTHER = '(other)';

/** @param division the segmentation's id */
export function foldedMoves(transitions: Transitions, division: string, most: number): Moves {
  const sides = sidesOf(transitions, most);
  const sideOf = (id: string | null): Side =>
    (id === null ? undefined : sides.find(side => side.classes.includes(id))) ?? NOBODY;
  const found = Map.groupBy(transitions.cells, cell => `${sideOf(cell.from).id} > ${sideOf(cell.to).id}`);
  const sized = [...found.values()].flatMap(cells => {
    const [first] = cells;
    if (first === undefined) return [];
    const [from, to] = [sideOf(first.from), sideOf(first.to)];
    const isPlain = from.classes.length < 2 && to.classes.length < 2;
    const people = isPlain ? first.people : peopleOf(from, to, division, transitions);
    return [{ from, to, people, size: cells.reduce((sum, cell) => sum + cell.size, 0) }];
  });
  const total = (from: Side) => sized.reduce((sum, move) => (move.from === from ? sum + move.size : sum), 0);
  const moves = sized.map(move => ({ ...move, share: move.size / total(move.from) }));
  const among = (pick: (move: Move) => Side) =>
    [...sides, NOBODY].filter(side => moves.some(move => pick(move) === side));
  const from = among(move => move.from);
  const totals = new Map(
    from.map(side => [side, { size: total(side), people: peopleOfRow(side, division, transitions) }]),
  );
  return { from, to: among(move => move.to), moves, totals };
}

const NOBODY: Side = { id: null, classes: [] };

function sidesOf({ classes, cells }: Transitions, most: number): readonly Side[] {
  const used = classes.filter(({ id }) => cells.some(cell => cell.from === id || cell.to === id));
  const one = (id: string): Side => ({ id, classes: [id] });
  if (used.length <= most) return used.map(({ id }) => one(id));
  const weight = (id: string) =>
    cells.reduce((sum, cell) => (cell.from === id || cell.to === id ? sum + cell.size : sum), 0);
  const large = new Set(
    used
      .map(({ id }) => ({ id, size: weight(id) }))
      .sort((a, b) => b.size - a.size)
      .slice(0, most - 1)
      .map(({ id }) => id),
  );
  const small = used.filter(({ id }) => !large.has(id)).map(({ id }) => id);
  return [...used.filter(({ id }) => large.has(id)).map(({ id }) => one(id)), { id: OTHER, classes: small }];
}

function peopleOf(from: Side, to: Side, division: string, { from: earlier, to: later }: Transitions): People {
  const ends = [
    { side: from, asOf: earlier },
    { side: to, asOf: later },
  ];
  return {
    in: ends.flatMap(({ side, asOf }) => (side.id === null ? [] : [{ subject: subjectOf(side, division), asOf }])),
    out: ends.flatMap(({ side, asOf }) => (side.id === null ? [{ subject: EVERYONE, asOf }] : [])),
  };
}

/** Those of the class as of the earlier day; of nobody, those who came since. */
const peopleOfRow = (from: Side, division: string, { from: asOf, to: later }: Transitions): People =>
  from.id === null
    ? { in: [{ subject: EVERYONE, asOf: later }], out: [{ subject: EVERYONE, asOf }] }
    : { in: [{ subject: subjectOf(from, division), asOf }], out: [] };

const EVERYONE: Subject = { where: { everyone: true } };

const subjectOf = ({ classes }: Side, division: string): Subject => ({ where: { class: [...classes], of: division } });

/** How many went to a better class, stayed, or went to a worse one; the order of the classes is from best to worst. */
export function directions({ classes, cells }: Transitions) {
  const rank = new Map(classes.map(({ id }, i) => [id, i]));
  const known = cells.filter(({ from, to }) => from !== null && to !== null);
  const sum = (fits: (difference: number) => boolean) =>
    known.reduce((all, { from, to, size }) => {
      const difference = (rank.get(to ?? '') ?? 0) - (rank.get(from ?? '') ?? 0);
      return fits(difference) ? all + size : all;
    }, 0);
  return {
    all: known.reduce((all, { size }) => all + size, 0),
    up: sum(difference => difference < 0),
    stayed: sum(difference => difference === 0),
    down: sum(difference => difference > 0),
  };
}
