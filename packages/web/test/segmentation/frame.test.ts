import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  closer,
  type Frame,
  frameOf,
  frameSaid,
  framing,
  moved,
  viewBoxOf,
  wholeOf,
} from '../../src/screens/segmentation/map/frame.ts';

const MAP = { width: 640, height: 320 };
const whole = wholeOf(MAP);

test('what is pointed at stays where it is while the map grows', () => {
  const point = [160, 80] as const;
  const twice = closer(whole, 2, MAP, point);
  const seenAt = ({ scale, x }: Frame) => (point[0] - x) * scale;
  assert.equal(seenAt(twice), seenAt(whole));
  assert.deepEqual(closer(twice, 0.5, MAP, point), whole);
});

test('nothing beyond the map is ever seen', () => {
  assert.deepEqual(closer(whole, 0.1, MAP), whole);
  assert.deepEqual(moved(whole, 3, -3, MAP), whole);
  assert.equal(viewBoxOf(moved(closer(whole, 2, MAP), 9, 9, MAP), MAP), '320.000 160.000 320.000 160.000');
  assert.equal(closer(whole, 1e9, MAP).scale, closer(whole, 1e12, MAP).scale);
});

test('a part is seen as large as it fits', () => {
  assert.deepEqual(
    framing(
      [
        [300, 40],
        [340, 80],
      ],
      MAP,
    ),
    { scale: 8, x: 320, y: 60 },
  );
});

test('an address keeps what is seen; what it says and nobody can read is the whole', () => {
  const near = { scale: 8, x: 320, y: 60 };
  assert.deepEqual(frameOf(frameSaid(near), MAP), near);
  assert.equal(frameSaid(whole), undefined);
  for (const said of [undefined, '', 'zzz', '8', '8_1', '8_1_x', '1_2_3_4', 'Infinity_1_2'])
    assert.deepEqual(frameOf(said, MAP), whole, said);
});
