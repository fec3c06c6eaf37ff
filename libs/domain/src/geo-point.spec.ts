import fc from 'fast-check';
import { type GeoPoint, distanceMetres, geoPoint, parseGeoPoint } from './geo-point.js';

const taldykorgan = parseGeoPoint('45.0178,78.3824');
const tekeli = parseGeoPoint('44.8300,78.8239');
const refused = expect.objectContaining({ code: 'domain.point-invalid' });
const points: fc.Arbitrary<GeoPoint> = fc.record({
  latitudeMicrodegrees: fc.integer({ min: -90_000_000, max: 90_000_000 }),
  longitudeMicrodegrees: fc.integer({ min: -180_000_000, max: 180_000_000 }),
});

describe('a point', () => {
  it('is read from degrees without floating point', () => {
    expect(parseGeoPoint('45.0178,78.382412')).toEqual({ latitudeMicrodegrees: 45_017_800, longitudeMicrodegrees: 78_382_412 });
    expect(parseGeoPoint('-0.0000019, 0')).toEqual({ latitudeMicrodegrees: -1, longitudeMicrodegrees: 0 });
    expect(parseGeoPoint('-0,-0')).toEqual({ latitudeMicrodegrees: 0, longitudeMicrodegrees: 0 });
  });

  it.each(['', '45', '45,78,1', '45;78', '90.000001,0', '0,-180.1', '4e1,7', 'NaN,1'])('is not %p', (text) =>
    expect(() => parseGeoPoint(text)).toThrow(refused),
  );

  it('has whole microdegrees', () => expect(() => geoPoint({ latitudeMicrodegrees: 0.5, longitudeMicrodegrees: 0 })).toThrow(refused));
});

describe('a distance', () => {
  it('is what the map says, within half a percent', () => {
    expect(distanceMetres(taldykorgan, tekeli)).toBe(40_550);
    expect(distanceMetres(parseGeoPoint('0,0'), parseGeoPoint('1,0'))).toBe(111_195);
  });

  it('is the same there and back, whole, none to oneself, and at most half round the Earth', () => {
    fc.assert(
      fc.property(points, points, (a, b) => {
        const there = distanceMetres(a, b);
        expect(there).toBe(distanceMetres(b, a));
        expect(Number.isInteger(there)).toBe(true);
        expect(there).toBeGreaterThanOrEqual(0);
        expect(there).toBeLessThanOrEqual(20_015_120);
        expect(distanceMetres(a, a)).toBe(0);
      }),
    );
  });
});
