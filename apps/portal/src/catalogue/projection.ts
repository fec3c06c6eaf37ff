import type { Point } from './wanted.js';

/** A point of the drawing, in its own units. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

const MARGIN = 28;
/** A town of some streets is not drawn as if it were one point. */
const SPAN_MIN = 0.005;

/**
 * Where points come to lie in a drawing of that size: north above, east to the right, in one scale for both. Over a district the bend of the
 * Earth is less than a marker.
 */
export function projection(points: readonly Point[], { width, height }: { readonly width: number; readonly height: number }) {
  const flat = points.map(toFlat(points));
  const xs = flat.map(({ x }) => x);
  const ys = flat.map(({ y }) => y);
  const [west, east] = [Math.min(...xs), Math.max(...xs)];
  const [south, north] = [Math.min(...ys), Math.max(...ys)];
  const scale = Math.min((width - 2 * MARGIN) / Math.max(east - west, SPAN_MIN), (height - 2 * MARGIN) / Math.max(north - south, SPAN_MIN));
  const place = toFlat(points);
  return (point: Point): Spot => {
    const { x, y } = place(point);
    return { x: width / 2 + (x - (west + east) / 2) * scale, y: height / 2 - (y - (south + north) / 2) * scale };
  };
}

/** Degrees of latitude in both directions: a degree of longitude is shorter the further north. */
function toFlat(points: readonly Point[]): (point: Point) => Spot {
  const middle = points.reduce((sum, point) => sum + point.latitudeMicrodegrees / 1e6 / points.length, 0);
  const shrink = Math.cos((middle / 180) * Math.PI);
  return ({ latitudeMicrodegrees, longitudeMicrodegrees }) => ({
    x: (longitudeMicrodegrees / 1e6) * shrink,
    y: latitudeMicrodegrees / 1e6,
  });
}
