import { personalPaths } from './pii.js';

it('finds what is personal and names the place, not the value', () => {
  const fact = {
    childId: 'chd_abc',
    note: 'asked by 230405500012',
    list: ['call +7 701 123 45 67'],
    name: 'Aigerim',
    inner: { phones: ['x'] },
  };
  expect(personalPaths(fact)).toEqual(['note', 'list[0]', 'name', 'inner.phones']);
});

it('finds a number that hides in an id', () => {
  expect(personalPaths({ childId: 'chd_230405500012' })).toEqual(['childId']);
});

it('lets ids, instants, counts and the BIN of a kindergarten be', () => {
  const fact = {
    kindergartenId: 'kdg_123456789012',
    groupId: 'kdg_123456789012.3',
    at: '2026-09-01T03:00:00.123456Z',
    phones: 2,
    id: 'chl_000001',
  };
  expect(personalPaths(fact)).toEqual([]);
});
