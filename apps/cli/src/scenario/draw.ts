import { CONDUCTS, type City, type CityKindergarten, type FamilyCell, childrenOf, familiesOf, sum } from './city.js';
import type { Random } from './random.js';

/**
 * Other families of the same city: as many children, split anew over cells, wishes and what they do.
 * @param random of the seed; what it draws does not depend on the kindergartens
 */
export function drawFamilies(city: City, random: Random): City['families'] {
  const { families } = city;
  const children = childrenOf(city);
  const [tooYoung = 0, ...byCell] = random.split(children, [families.tooYoung, ...families.cells.map(familiesOf)]);
  // Over the whole city, so that a cell which happens to have no one of some kind can get some. The one keeps every kind possible.
  const usual = CONDUCTS.map((conduct) => 1 + sum(families.cells.map((cell) => cell[conduct])));
  const cells = families.cells.map((cell, index) => withFamilies(cell, random.split(byCell[index] ?? 0, usual)));
  return { ...families, tooYoung, cells };
}

/** Other kindergartens of the same city: the same organisations and as many seats, over ages and languages drawn anew. */
export function drawKindergartens(city: City, random: Random): CityKindergarten[] {
  const groups = city.kindergartens.flatMap((kindergarten) => kindergarten.groups.map((group) => ({ ...group, kindergarten })));
  const seats = random.split(
    sum(groups.map((group) => group.seats)) - groups.length,
    groups.map((group) => group.seats),
  );
  const drawn = groups.map((group, index) => {
    const near = city.families.cells.filter(
      ({ settlementId = group.kindergarten.settlementId }) => settlementId === group.kindergarten.settlementId,
    );
    const { ageGroup, language } = near.length === 0 ? group : random.pick(near);
    const { number, stayHours, kindergarten } = group;
    return { bin: kindergarten.bin, group: { number, ageGroup, language, stayHours, seats: 1 + (seats[index] ?? 0) } };
  });
  return city.kindergartens.map((kindergarten) => ({
    ...kindergarten,
    groups: drawn.filter(({ bin }) => bin === kindergarten.bin).map(({ group }) => group),
  }));
}

function withFamilies(cell: FamilyCell, counts: readonly number[]): FamilyCell {
  const { settlementId, ageGroup, language } = cell;
  const counted = Object.fromEntries(CONDUCTS.map((conduct, index) => [conduct, counts[index] ?? 0])) as Record<
    (typeof CONDUCTS)[number],
    number
  >;
  return { ...(settlementId === undefined ? {} : { settlementId }), ageGroup, language, ...counted };
}
