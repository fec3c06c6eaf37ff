import type { Spot } from '../catalogue/projection.js';
import type { Point } from '../catalogue/wanted.js';

/** A piece of the country that is drawn: so many degrees of latitude are as high as the drawing. */
export interface Frame {
  readonly middle: Point;
  readonly heightDegrees: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Some six kilometres: a settlement with its edges. */
export const SETTLEMENT_DEGREES = 0.055;
const MICRO = 1_000_000;

const scales = ({ middle, heightDegrees }: Frame, { height }: Size) => {
  const perLatitude = height / heightDegrees;
  return { perLatitude, perLongitude: perLatitude * Math.cos((middle.latitudeMicrodegrees / MICRO / 180) * Math.PI) };
};

/** Where a point lies in the drawing, north above. */
export function spotIn(frame: Frame, size: Size, { latitudeMicrodegrees, longitudeMicrodegrees }: Point): Spot {
  const { perLatitude, perLongitude } = scales(frame, size);
  return {
    x: size.width / 2 + ((longitudeMicrodegrees - frame.middle.longitudeMicrodegrees) / MICRO) * perLongitude,
    y: size.height / 2 - ((latitudeMicrodegrees - frame.middle.latitudeMicrodegrees) / MICRO) * perLatitude,
  };
}

/** The point of a spot of the drawing, to about a metre: nobody points at less. */
export function pointAt(frame: Frame, size: Size, { x, y }: Spot): Point {
  const { perLatitude, perLongitude } = scales(frame, size);
  const rounded = (micro: number): number => Math.round(micro / 10) * 10;
  return {
    latitudeMicrodegrees: rounded(frame.middle.latitudeMicrodegrees + ((size.height / 2 - y) / perLatitude) * MICRO),
    longitudeMicrodegrees: rounded(frame.middle.longitudeMicrodegrees + ((x - size.width / 2) / perLongitude) * MICRO),
  };
}

export const isInside = ({ x, y }: Spot, { width, height }: Size): boolean => x >= 0 && y >= 0 && x <= width && y <= height;
