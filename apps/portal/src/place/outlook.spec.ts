import { causeWord, changeText, isTried, reasonWord, shownSteps } from './outlook.js';

const step = {
  date: '2026-09-01',
  cause: 'served',
  own: false,
  districtId: 'tekeli',
  category: 18,
  place: 4,
  changeInDistrict: 0,
  placeInDistrict: 9,
};

describe('the steps of a place', () => {
  it('are those of the category and the own ones, the newest first', () => {
    const steps = [
      { ...step, cause: 'joined', own: true, change: 5 },
      { ...step, cause: 'submitted', change: 0 },
      { ...step, change: -2 },
      { ...step, cause: 'paused', own: true, change: 0 },
    ];
    expect(shownSteps(steps).map(({ cause }) => cause)).toEqual(['paused', 'served', 'joined']);
  });

  it('say how much and why, and where it began only why', () => {
    expect(changeText({ cause: 'served', change: -2 }, String)).toBe('−2');
    expect(changeText({ cause: 'restored', change: 1 }, String)).toBe('+1');
    expect(changeText({ cause: 'joined', change: 5 }, String)).toBe('');
    expect([causeWord({ cause: 'restored', own: true }), causeWord({ cause: 'restored', own: false })]).toEqual([
      'own.restored',
      'cause.restored',
    ]);
  });

  it('have words for causes and reasons that come later', () => {
    expect([causeWord({ cause: 'new', own: true }), causeWord({ cause: 'new', own: false })]).toEqual(['own.other', 'cause.other']);
    expect([reasonWord('few-turns'), reasonWord('new')]).toEqual(['unknown.few-turns', 'unknown.other']);
  });

  it('are told how good forecasts were only where enough were tried', () => {
    const quality = { coveredPercent: 80, earlyPercent: 10, latePercent: 10, medianErrorDays: 9 };
    expect([isTried({ ...quality, forecasts: 19 }), isTried({ ...quality, forecasts: 20 }), isTried(undefined)]).toEqual([
      false,
      true,
      false,
    ]);
  });
});
