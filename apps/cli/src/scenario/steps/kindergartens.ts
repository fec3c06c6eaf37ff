import { Failure } from '../../failure.js';
import { forEach } from '../../rest/gate.js';
import { isProblem } from '../../rest/problem.js';
import type { Group, Kindergarten } from '../../rest/shapes.js';
import { type City, type CityKindergarten, seatsOf, sum } from '../city.js';
import { drawKindergartens } from '../draw.js';
import { Random } from '../random.js';
import { type Crew, type World, keyOf } from '../world.js';
import { kindergartenIdOf } from './staff.js';

/**
 * The city's kindergartens and groups. With another seed they are drawn anew, unless the installation has the city's own already: then
 * families alone are other ones.
 * @throws Failure if the district has other kindergartens
 */
export async function registerKindergartens(world: World, crew: Crew): Promise<void> {
  const { city, seed } = world;
  const known = await knownIn(world);
  const own = seed === city.seed;
  if (known.kindergartens.length > 0 && !own) return requireSameSize(city, known);
  await register(world, crew, own ? city.kindergartens : drawKindergartens(city, new Random(seed, `${city.scenario} kindergartens`)));
}

interface Known {
  readonly kindergartens: readonly Kindergarten[];
  readonly groups: readonly Group[];
}

async function knownIn({ visitor, city: { districtId } }: World): Promise<Known> {
  const kindergartens = await visitor.all<Kindergarten>('/kindergartens', { districtId });
  return { kindergartens, groups: await visitor.all<Group>('/groups', { districtId }) };
}

async function register(world: World, { department }: Crew, kindergartens: readonly CityKindergarten[]): Promise<void> {
  const { districtId } = world.city;
  const step = world.progress.step('Kindergartens are registered', kindergartens.length);
  await refusingOthers(districtId, () =>
    forEach(kindergartens, world.concurrency, async ({ groups, ...kindergarten }) => {
      const kindergartenId = kindergartenIdOf(kindergarten.bin);
      await department.post('/kindergartens', { ...kindergarten, districtId }, keyOf(world, 'kindergarten', kindergarten.bin));
      // One after the other: their numbers are given in the order in which they open.
      for (const group of groups) {
        await department.post(`/kindergartens/${kindergartenId}/groups`, group, keyOf(world, 'group', kindergarten.bin, group.number));
      }
      step.advance();
    }),
  );
  const found = await knownIn(world);
  const seats = sum(found.groups.map((group) => group.seats));
  if (found.kindergartens.length !== kindergartens.length || seats !== seatsOf({ kindergartens })) throw holdsOthers(districtId);
  step.done(`${kindergartens.length} with ${seats} seats`);
}

function requireSameSize(city: City, { kindergartens, groups }: Known): void {
  const known = kindergartens.map(({ bin, kind }) => `${bin} ${kind}`).sort();
  const planned = city.kindergartens.map(({ bin, kind }) => `${bin} ${kind}`).sort();
  const same = known.length === planned.length && known.every((one, index) => one === planned[index]);
  if (!same || sum(groups.map(({ seats }) => seats)) !== seatsOf(city)) throw holdsOthers(city.districtId);
}

async function refusingOthers(districtId: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw isProblem(error, 'enrolment.kindergarten-exists', 'stream.key-reused') ? holdsOthers(districtId) : error;
  }
}

const holdsOthers = (districtId: string): Failure =>
  new Failure(
    `this installation holds other kindergartens in ${districtId} than the scenario; start one on fresh data (KEZEK_DATA=<empty folder> npm start)`,
  );
