import { type DetailsTyped, detailsOf, faultsOf, typedOf } from './details-typed.js';

const nothing = typedOf({});
const around = { today: '2026-12-01', centre: { latitudeMicrodegrees: 44_862_500, longitudeMicrodegrees: 78_760_000 } };
const faults = (typed: Partial<DetailsTyped>) => faultsOf({ ...nothing, ...typed }, around);

test('nothing said is nothing wrong, and nothing sent', () => {
  expect(faults({})).toEqual({});
  expect(detailsOf(nothing)).toEqual({});
});

test('a licence is said whole', () => {
  expect(faults({ licenceNumber: 'KZ12' })).toEqual({ licenceIssuedOn: 'needed' });
  expect(faults({ licenceIssuedOn: '2025-01-01' })).toEqual({ licenceNumber: 'needed' });
});

test('a licence is not of a day to come, nor over before it began', () => {
  expect(faults({ licenceNumber: 'KZ12', licenceIssuedOn: '2026-12-02' })).toEqual({ licenceIssuedOn: 'issued-later' });
  expect(faults({ licenceNumber: 'KZ12', licenceIssuedOn: '2025-01-01', licenceValidUntil: '2024-12-31' })).toEqual({
    licenceValidUntil: 'until-before',
  });
});

test('an address is in both languages', () => expect(faults({ addressRu: 'ул. Абая, 1' })).toEqual({ addressKk: 'needed' }));

test('half a point is none', () => expect(faults({ latitude: '44.86' })).toEqual({ longitude: 'not-degrees' }));

test('numbers that changed places lie far away', () => {
  expect(faults({ latitude: '78.76', longitude: '44.8625' })).toEqual({ latitude: 'far', longitude: 'far' });
  expect(faults({ latitude: '44.8625', longitude: '78.76' })).toEqual({});
});

test('what was read is sent as it was', () => {
  const details = {
    ownership: 'private',
    licence: { type: 'licence', number: 'KZ12', issuedOn: '2025-01-01', validUntil: '2030-01-01' },
    addressKk: 'Абай к., 1',
    addressRu: 'ул. Абая, 1',
    point: { latitudeMicrodegrees: 44_862_500, longitudeMicrodegrees: 78_760_001 },
  } as const;
  expect(detailsOf(typedOf(details))).toEqual(details);
});
