import { SystemClock, RandomIds } from '@kezek/service';
import { pino } from 'pino';
import { createBus, RabbitBus } from './index.js';

const clock = new SystemClock();
const deps = { clock, ids: new RandomIds(clock), log: pino({ level: 'silent' }) };

describe('createBus', () => {
  it.each(['amqp://localhost', 'amqps://guest@broker:5671/vhost'])('makes a RabbitMQ bus of %s', (url) => {
    expect(createBus(url, deps)).toBeInstanceOf(RabbitBus);
  });

  it('needs a database for an embedded bus', () => {
    expect(() => createBus('embedded:', deps)).toThrow(expect.objectContaining({ code: 'bus.bad-url' }));
  });

  it.each(['', 'broker', 'kafka://localhost', 'http://localhost'])('refuses "%s"', (url) => {
    expect(() => createBus(url, deps)).toThrow(expect.objectContaining({ code: 'bus.bad-url' }));
  });
});
