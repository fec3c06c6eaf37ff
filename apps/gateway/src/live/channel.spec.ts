import { Channel } from './channel.js';
import type { Listener } from './listener.js';

const GUARDIAN = 'gdn_1';
const nowhere = (): undefined => undefined;

/** A channel of a guardian whose children are told when the test says so. */
function opened() {
  const asked: ((children: string[]) => void)[] = [];
  const channel = new Channel({ everything: false, guardianId: GUARDIAN }, () => new Promise((resolve) => asked.push(resolve)));
  const told: string[] = [];
  channel.listeners.add({ tell: (event: string) => told.push(event), catchUp: () => undefined } as unknown as Listener);
  const flushed = (): string => {
    channel.flush();
    return told.splice(0).join('');
  };
  return { channel, asked, flushed };
}

describe('a channel of a guardian', () => {
  it('does not take for new what was asked before a guardianship changed', async () => {
    const { channel, asked, flushed } = opened();
    const known = channel.know();
    channel.hear({ guardianIds: [GUARDIAN], childIds: ['chd_former'] }, nowhere);
    asked[0]?.(['chd_former']);
    await new Promise((resolve) => setImmediate(resolve));
    expect(channel.isKnown).toBe(false);
    asked[1]?.(['chd_new']);
    await known;
    flushed();
    channel.hear({ childIds: ['chd_former', 'chd_new'] }, nowhere);
    expect(flushed()).toBe('event: change\ndata: {"topics":["child:chd_new"]}\n\n');
  });

  it('says nothing of any child until it knows, and then that something may have been missed', async () => {
    const { channel, asked, flushed } = opened();
    const known = channel.know();
    channel.hear({ childIds: ['chd_own'] }, nowhere);
    expect(flushed()).toBe('');
    asked[0]?.(['chd_own']);
    await known;
    expect(flushed()).toMatch(/^event: gap/);
    expect(flushed()).toBe('');
  });

  it('goes on as it was where nothing of a child was said meanwhile', async () => {
    const { channel, asked, flushed } = opened();
    const known = channel.know();
    channel.hear({ iterations: true }, nowhere);
    asked[0]?.([]);
    await known;
    expect(flushed()).toContain('"iterations"');
  });
});
