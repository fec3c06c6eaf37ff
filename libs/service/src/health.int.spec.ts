import { HealthServer } from './health-server.js';
import { SystemClock } from './clock.js';
import { createLog } from './log.js';
import { Metrics } from './metrics.js';
import { Readiness } from './readiness.js';

describe('the health server', () => {
  const clock = new SystemClock();
  let readiness: Readiness;
  let metrics: Metrics;
  let server: HealthServer;
  let url: string;

  beforeEach(async () => {
    readiness = new Readiness(clock, 100);
    metrics = new Metrics({ service: 'queue' });
    server = new HealthServer({ readiness, metrics, log: createLog({ service: 'queue', level: 'silent' }) });
    url = `http://${await server.listen('127.0.0.1:0')}`;
  });
  afterEach(() => server.stop());

  it('is alive from the first moment', async () => {
    expect((await fetch(`${url}/livez`)).status).toBe(200);
    expect((await fetch(`${url}/other`)).status).toBe(404);
    expect((await fetch(`${url}/livez`, { method: 'POST' })).status).toBe(405);
  });

  it('says what is missing and since when, and when it is back', async () => {
    let missing: string | undefined = 'not connected';
    readiness.add({ name: 'database', check: async () => missing });
    readiness.add({ name: 'bus', check: async () => undefined });

    const first = await fetch(`${url}/readyz`);
    expect(first.status).toBe(503);
    const report = (await first.json()) as { checks: { name: string; since?: string }[] };
    expect(report).toMatchObject({ ready: false, checks: [{ name: 'database', missing: 'not connected' }, { name: 'bus' }] });
    const since = report.checks[0]!.since;
    expect(((await (await fetch(`${url}/readyz`)).json()) as typeof report).checks[0]!.since).toBe(since);

    missing = undefined;
    const back = await fetch(`${url}/readyz`);
    expect(back.status).toBe(200);
    expect(await back.json()).toEqual({ ready: true, checks: [{ name: 'database' }, { name: 'bus' }] });
  });

  it('takes a check that throws or hangs as missing', async () => {
    readiness.add({ name: 'broken', check: () => Promise.reject(new Error('refused')) });
    readiness.add({ name: 'hanging', check: () => new Promise(() => undefined) });
    const report = await readiness.report();
    expect(report.checks.map((check) => check.missing)).toEqual(['refused', 'no answer within 100 ms']);
  });

  it('is not ready while held, and tells listeners of each change once', async () => {
    const changes: boolean[] = [];
    readiness.onChange((ready) => changes.push(ready));
    await readiness.report();
    await readiness.report();
    readiness.hold('stopping');
    expect(await readiness.report()).toMatchObject({ ready: false, checks: [{ name: 'service', missing: 'stopping' }] });
    readiness.hold(undefined);
    await readiness.report();
    expect(changes).toEqual([true, false, true]);
  });

  it('shows metrics with the name of the service, one for each name however often asked for', async () => {
    metrics.counter({ name: 'turns_total', help: 'Turns given', labels: ['lane'] }).inc({ lane: 'common' });
    metrics.counter({ name: 'turns_total', help: 'Turns given', labels: ['lane'] }).inc({ lane: 'common' });
    metrics.gauge({ name: 'depth', help: 'Depth' }, (gauge) => gauge.set(7));
    const text = await (await fetch(`${url}/metrics`)).text();
    expect(text).toContain('turns_total{lane="common",service="queue"} 2');
    expect(text).toContain('depth{service="queue"} 7');
  });
});
