import fc from 'fast-check';
import { SETTLEMENT_DEGREES, isInside, pointAt, spotIn } from './frame.js';

const frame = { middle: { latitudeMicrodegrees: 44_862_500, longitudeMicrodegrees: 78_760_000 }, heightDegrees: SETTLEMENT_DEGREES };
const size = { width: 400, height: 300 };

test('the middle is in the middle, north above, east to the right', () => {
  expect(spotIn(frame, size, frame.middle)).toEqual({ x: 200, y: 150 });
  const other = spotIn(frame, size, { latitudeMicrodegrees: 44_870_000, longitudeMicrodegrees: 78_770_000 });
  expect([other.x > 200, other.y < 150]).toEqual([true, true]);
});

test('a spot that is pressed is the spot where its point is drawn', () => {
  const spot = fc.record({ x: fc.double({ min: 0, max: 400, noNaN: true }), y: fc.double({ min: 0, max: 300, noNaN: true }) });
  fc.assert(
    fc.property(spot, (pressed) => {
      const drawn = spotIn(frame, size, pointAt(frame, size, pressed));
      expect(drawn.x).toBeCloseTo(pressed.x, 0);
      expect(drawn.y).toBeCloseTo(pressed.y, 0);
    }),
  );
});

test('what lies beyond the edge is not shown', () => expect(isInside({ x: 401, y: 5 }, size)).toBe(false));
