import { projection } from './projection.js';
import { ANYTHING, questionOf } from './wanted.js';

const at = (latitude: number, longitude: number) => ({ latitudeMicrodegrees: latitude * 1e6, longitudeMicrodegrees: longitude * 1e6 });
const size = { width: 400, height: 200 };

describe('a map drawn without tiles', () => {
  it('has the north above and the east to the right, all of it inside', () => {
    const points = [at(45.0, 78.3), at(45.1, 78.3), at(45.0, 78.5)];
    const place = projection(points, size);
    const [a, b, c] = points.map(place) as [ReturnType<typeof place>, ReturnType<typeof place>, ReturnType<typeof place>];
    expect(b.y).toBeLessThan(a.y);
    expect(c.x).toBeGreaterThan(a.x);
    for (const { x, y } of [a, b, c]) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(size.width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(size.height);
    }
  });
  it('puts a single kindergarten in the middle', () => expect(projection([at(45, 78)], size)(at(45, 78))).toEqual({ x: 200, y: 100 }));
});

describe('what is asked of the catalogue', () => {
  it('leaves out what may be any, and asks for nothing nearest without a place', () =>
    expect(questionOf('tekeli', ANYTHING, undefined)).toEqual({ districtId: 'tekeli', freeOnly: 'true', sort: 'name' }));
  it('says the place in degrees', () =>
    expect(questionOf('tekeli', { ...ANYTHING, ageGroup: 3, kind: 'state' }, at(44.83, 78.8239))).toEqual({
      ...{ districtId: 'tekeli', freeOnly: 'true', sort: 'distance', ageGroup: 3, kind: 'state' },
      near: '44.830000,78.823900',
    }));
});
