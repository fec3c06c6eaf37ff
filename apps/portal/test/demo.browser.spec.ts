import { Installation, until } from '@kezek/testkit';
import { Desk, READERS, START_MS, type Visitor, WALK_MS } from './browser.js';
import { demoPerson } from './people.js';

jest.setTimeout(WALK_MS);

describe.each(READERS)('whoever tries the demonstration $name', (reader) => {
  let kezek: Installation;
  let desk: Desk;
  let visitor: Visitor;

  beforeAll(async () => {
    kezek = await Installation.start({ families: true });
    desk = await Desk.open(kezek.url);
    visitor = await desk.visitor(reader);
  }, START_MS);
  afterAll(async () => {
    await desk.close();
    await kezek.remove();
  });

  const dock = () => visitor.page.getByRole('complementary', { name: visitor.say('demo:dock.name') });
  const openDock = () =>
    dock()
      .getByRole('button', { name: visitor.say('demo:dock.open') })
      .first()
      .click();
  const panel = () => visitor.page.getByRole('dialog');

  /** The key goes to the panel itself, wherever the focus is at that moment. */
  async function closePanel(): Promise<void> {
    await panel().press('Escape');
    await panel().waitFor({ state: 'detached' });
  }

  async function read<T>(path: string): Promise<T> {
    return (await (await visitor.context.request.get(path)).json()) as T;
  }

  /** To the next deadline by the panel's button, once: the page may show later what came of it. */
  async function leap(): Promise<void> {
    const { nextDeadline } = await read<{ nextDeadline: string }>('/api/v1/demo/clock');
    await panel()
      .getByRole('button', { name: new RegExp(`^${visitor.say('demo:clock.next-deadline')}`) })
      .click();
    const isOver = async () => (await read<{ now: string }>('/api/v1/clock')).now > nextDeadline;
    await until(isOver, { what: 'the deadline to be over' });
  }

  async function become(stage: string): Promise<void> {
    await openDock();
    await panel()
      .getByRole('tab', { name: visitor.say('demo:tab.people') })
      .click();
    await visitor.mustBeSound();
    await panel()
      .getByRole('button', { name: new RegExp(`^${visitor.say(`demo:stage.${stage}`)}`) })
      .first()
      .click();
    await panel().waitFor({ state: 'detached' });
    await visitor.settled();
  }

  it('is a parent with one click, reads the SMS, and sees what comes when the term runs out', async () => {
    const { page, say } = visitor;
    await visitor.open('/');
    await openDock();
    await visitor.mustBeSound();
    await visitor.picture('demo-people');
    await closePanel();
    await become('offered');
    await page.getByText(say('parent:offered.title')).waitFor();

    await openDock();
    await panel()
      .getByRole('tab', { name: say('demo:tab.phone') })
      .click();
    await panel().getByRole('log').getByText(/\d{6}/).first().waitFor();
    await visitor.mustBeSound();
    await visitor.picture('demo-phone');

    await panel()
      .getByRole('tab', { name: say('demo:tab.clock') })
      .click();
    await visitor.mustBeSound();
    const { childId } = await demoPerson(visitor, 'offered');
    const { confirmBy } = await read<{ confirmBy: string }>(`/api/v1/children/${childId}/voucher`);
    while ((await read<{ now: string }>('/api/v1/clock')).now <= confirmBy) await leap();
    await closePanel();
    await page.getByText(say('parent:inactive.title')).first().waitFor();
    await visitor.mustBeSound();
  });

  it.each(['teacher', 'head', 'department', 'finance', 'auditor', 'waiting'])('is the %s with one click', async (stage) => {
    await become(stage);
    await visitor.mustBeSound();
    expect(new URL(visitor.page.url()).pathname).toMatch(stage === 'waiting' ? /^\/my/ : /^\/(kindergarten|department)/);
  });
});
