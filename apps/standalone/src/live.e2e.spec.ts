import { Installation, until } from '@kezek/testkit';
import type { LivePage } from '../test/live-page.js';
import { CITY, type Family, Town } from '../test/town.js';

jest.setTimeout(240_000);

/** Two families on two open pages while their children get vouchers. */
describe('open pages', () => {
  let installation: Installation;
  let town: Town;
  let akhmetov: Family;
  let kim: Family;
  let dana: string;
  let alan: string;
  const pages: LivePage[] = [];
  const opened = async (who: { listen(): Promise<LivePage> }): Promise<LivePage> => {
    const page = await who.listen();
    pages.push(page);
    return page;
  };
  const hears = (page: LivePage, topic: string): Promise<unknown> => until(() => page.topics().includes(topic), { what: topic });

  beforeAll(async () => {
    installation = await Installation.start();
    town = new Town(installation);
    await town.time.moveToOpening();
    akhmetov = await town.family('Akhmetov', 'ru');
    kim = await town.family('Kim', 'kk');
    dana = await akhmetov.child('Dana');
    alan = await kim.child('Alan');
    for (const [family, child] of [
      [akhmetov, dana],
      [kim, alan],
    ] as const)
      await family.apply(child);
    await town.department.signIn();
  }, 300_000);
  afterAll(async () => {
    for (const page of pages) page.close();
    await installation.remove();
  });

  it('hear of the voucher of the own child at once, and nothing of another family’s', async () => {
    const [own, other, office, visitor] = await Promise.all([akhmetov.guardian, kim.guardian, town.department, town.visitor].map(opened));
    await town.giveTurns();
    await hears(own!, `child:${dana}`);
    await hears(other!, `child:${alan}`);
    await akhmetov.noticed(dana);
    await kim.noticed(alan);
    for (const page of [own, office, visitor]) await Promise.all([hears(page!, 'iterations'), hears(page!, `district:${CITY}`)]);
    await hears(own!, 'messages');
    expect(own!.topics()).not.toContain(`child:${alan}`);
    expect(other!.topics()).not.toContain(`child:${dana}`);
    for (const page of [office, visitor]) expect(page!.topics().filter((topic) => /^(child|messages)/.test(topic))).toEqual([]);
  });

  it('hear of what no service reacts to', async () => {
    const office = await opened(town.department);
    const { kindergartenId, groupId } = await town.openKindergarten('Balapan', { seats: 5 });
    await hears(office, `kindergarten:${kindergartenId}`);
    await hears(office, `group:${groupId}`);
  });

  it('hear of a child as soon as it is theirs', async () => {
    const page = await opened(akhmetov.guardian);
    const child = await akhmetov.child('Aruzhan');
    await hears(page, 'children');
    await akhmetov.apply(child);
    await until(() => page.topics().includes(`child:${child}`) || page.told.includes('gap'), { what: 'the new child' });
  });

  it('are closed when their reader signs out, and when the door closes', async () => {
    const [own, visitor] = [await opened(kim.guardian), await opened(town.visitor)];
    await kim.guardian.delete('/session');
    await until(() => own.ended, { what: 'the end of the session’s stream' });
    expect(visitor.ended).toBe(false);
    expect(await installation.stop()).toEqual({ code: 0, signal: null });
    await until(() => visitor.ended, { what: 'the end of every stream' });
  });
});
