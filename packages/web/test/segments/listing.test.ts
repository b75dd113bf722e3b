import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { arranged, changeOf, fits, holdersOf, orderBy, type SegmentRow } from '../../src/screens/segments/listing.ts';

const row = (id: string, more: Partial<SegmentRow> = {}): SegmentRow => ({
  id,
  name: id,
  level: 'strategic',
  parent: null,
  size: 10,
  isParametric: false,
  computed: null,
  owner: null,
  tags: [],
  sentence: '',
  usedBy: [],
  sizes: [],
  ...more,
});
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const rows = [
  row('under', { parent: 'top', level: 'derived', name: 'Łódź' }),
  row('top'),
  row('lost', { parent: 'archived', level: 'micro' }),
];
const all = { fits: () => true, order: orderBy('level', compare), isClosed: () => false, isFlat: false };
const shown = (placed: ReturnType<typeof arranged>) => placed.map(({ row, depth }) => `${row.id} ${depth}`);

describe('the tree of segments', () => {
  it('has children under their parent, and those whose parent is not there at the top', () => {
    assert.deepEqual(shown(arranged(rows, all)), ['top 1', 'under 2', 'lost 1']);
  });

  it('keeps what stands above something that fits', () => {
    const placed = arranged(rows, { ...all, fits: ({ id }) => id === 'under' });
    assert.deepEqual(shown(placed), ['top 1', 'under 2']);
    assert.deepEqual(
      placed.map(({ isOnTheWay }) => isOnTheWay),
      [true, false],
    );
  });

  it('leaves out what is folded away, and says that there is something', () => {
    const placed = arranged(rows, { ...all, isClosed: id => id === 'top' });
    assert.deepEqual(shown(placed), ['top 1', 'lost 1']);
    assert.equal(placed[0]?.hasChildren, true);
  });

  it('is a list where that is asked for, the largest change first', () => {
    const some = [
      row('little', { sizes: [9, 0, 0, 0, 0, 0, 0, 10] }),
      row('much', { sizes: [90, 0, 0, 0, 0, 0, 0, 10] }),
    ];
    const placed = arranged(some, { ...all, order: orderBy('change', compare), isFlat: true });
    assert.deepEqual(shown(placed), ['much 1', 'little 1']);
  });

  it('finds Polish letters by their plain ones, and every word', () => {
    const [first] = rows;
    assert.ok(first);
    assert.ok(fits(first, { q: 'lodz' }));
    assert.ok(!fits(first, { q: 'lodz krakow' }));
  });
});

describe('a tree of thousands', () => {
  it('keeps the place of every row, however deep, and the way to the one that is sought', () => {
    const deep = Array.from({ length: 2_000 }, (_, i) => row(`s${i}`, { parent: i === 0 ? null : `s${i - 1}` }));
    const wide = Array.from({ length: 3_000 }, (_, i) => row(`w${i}`, { parent: 's0' }));
    const placed = arranged([...deep, ...wide], { ...all, order: () => 0 });
    assert.equal(placed.length, 5_000);
    const places = Map.groupBy(placed, ({ depth }) => depth).get(2) ?? [];
    assert.deepEqual([...new Set(places.map(one => one.siblings))], [3_001]);
    assert.deepEqual(new Set(places.map(one => one.place)).size, 3_001);
    const sought = arranged([...deep, ...wide], { ...all, order: () => 0, fits: ({ id }) => id === 's1999' });
    assert.deepEqual([sought.length, sought.at(-1)?.depth], [2_000, 2_000]);
  });
});

describe('the change of a week', () => {
  it('is not known before there were eight days', () => {
    assert.equal(changeOf({ sizes: [null, 4, 4, 4, 4, 4, 4, 4] }), null);
  });

  it('has no share where there was nobody', () => {
    assert.deepEqual(changeOf({ sizes: [0, 0, 0, 0, 0, 0, 0, 4] }), { by: 4, share: null });
  });
});

it('a segment stands neither under itself nor under what stands under it', () => {
  const rows = [
    { id: 'big', parent: null },
    { id: 'half', parent: 'big' },
    { id: 'quarter', parent: 'half' },
    { id: 'other', parent: null },
  ];
  const holders = (id: string) => holdersOf(id, rows).map(row => row.id);
  assert.deepEqual(holders('half'), ['big', 'other']);
  assert.deepEqual(holders('big'), ['other']);
  assert.deepEqual(holders('quarter'), ['big', 'half', 'other']);
});
