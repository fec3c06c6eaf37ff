import { useState } from 'react';
import type { Point } from './wanted.js';

const TIMEOUT_MS = 10_000;

export interface Position {
  readonly point: Point | undefined;
  readonly state: 'unasked' | 'asking' | 'known' | 'refused';
  readonly ask: () => void;
}

/** Where the browser says one is, if it is asked and allowed to tell. It stays on this page. */
export function usePosition(): Position {
  const [point, setPoint] = useState<Point>();
  const [state, setState] = useState<Position['state']>('unasked');
  const ask = (): void => {
    // Browsers tell nothing to pages that came over an open line.
    if (!('geolocation' in navigator)) return setState('refused');
    setState('asking');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setPoint({ latitudeMicrodegrees: Math.round(coords.latitude * 1e6), longitudeMicrodegrees: Math.round(coords.longitude * 1e6) });
        setState('known');
      },
      () => setState('refused'),
      { timeout: TIMEOUT_MS },
    );
  };
  return { point, state, ask };
}
