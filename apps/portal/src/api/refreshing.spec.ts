import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { Refreshing } from './refreshing.js';

/** An open page with one question; the test answers. */
function page() {
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const asked: { answer: (text: string) => void; fail: () => void; signal: AbortSignal }[] = [];
  const shown: string[] = [];
  const observer = new QueryObserver(queryClient, {
    queryKey: ['get', '/api/v1/catalogue'],
    queryFn: ({ signal }) =>
      new Promise<string>((resolve, reject) => asked.push({ answer: resolve, fail: () => reject(new Error('away')), signal })),
  });
  const close = observer.subscribe(({ data }) => {
    if (data !== undefined && shown.at(-1) !== data) shown.push(data);
  });
  const refreshing = new Refreshing(queryClient);
  const change = (): void => refreshing.refresh(() => true);
  return { asked, shown, change, refreshing, close, queryClient };
}

/** Everything that follows from what was done has happened. */
const settled = async (): Promise<void> => {
  for (let turns = 0; turns < 5; turns += 1) await new Promise((done) => setTimeout(done));
};

describe('what is shown on an open page', () => {
  it('is asked again when it changed', async () => {
    const { asked, shown, change } = page();
    asked[0]!.answer('20 seats');
    await settled();
    change();
    asked[1]!.answer('19 seats');
    await settled();
    expect(shown).toEqual(['20 seats', '19 seats']);
    expect(asked).toHaveLength(2);
  });

  it('is shown though changes come faster than answers, and asked once more after the last', async () => {
    const { asked, shown, change } = page();
    asked[0]!.answer('20 seats');
    await settled();
    for (let times = 0; times < 5; times += 1) {
      change();
      await settled();
    }
    expect(asked).toHaveLength(2);
    expect(asked[1]!.signal.aborted).toBe(false);
    asked[1]!.answer('19 seats');
    await settled();
    expect(shown).toEqual(['20 seats', '19 seats']);
    expect(asked).toHaveLength(3);
    asked[2]!.answer('15 seats');
    await settled();
    expect(shown.at(-1)).toBe('15 seats');
    expect(asked).toHaveLength(3);
  });

  it('is asked once more also if it changed before it was first answered, or the answer failed', async () => {
    const { asked, shown, change } = page();
    change();
    asked[0]!.fail();
    await settled();
    expect(asked).toHaveLength(2);
    change();
    asked[1]!.answer('20 seats');
    await settled();
    asked[2]!.answer('19 seats');
    await settled();
    expect(shown).toEqual(['20 seats', '19 seats']);
  });

  it('is not asked again on a page that was closed meanwhile', async () => {
    const { asked, change, close, queryClient } = page();
    change();
    close();
    queryClient.clear();
    asked[0]!.answer('20 seats');
    await settled();
    expect(asked).toHaveLength(1);
  });

  it('is left alone by what does not touch it', async () => {
    const { asked, refreshing } = page();
    asked[0]!.answer('20 seats');
    await settled();
    refreshing.refresh((key) => key.includes('/api/v1/statistics'));
    await settled();
    expect(asked).toHaveLength(1);
  });
});
