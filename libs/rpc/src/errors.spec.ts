import { Metadata, type ServiceError, status } from '@grpc/grpc-js';
import { Rejection } from '@kezek/domain';
import { decodeActor, encodeActor } from './actor.js';
import { CallFailed, callError, statusOfRejection } from './errors.js';
import { KEYS } from './metadata.js';
import { isQuery, mayRetry, pauseMs } from './retry.js';
import { targetOf } from './target.js';

const failure = (code: status, details = '', metadata = new Metadata()): ServiceError =>
  Object.assign(new Error(details), { code, details, metadata });

describe('the status of a rejection', () => {
  it.each([
    ['queue.application-not-found', status.NOT_FOUND],
    ['enrolment.forbidden', status.PERMISSION_DENIED],
    ['domain.iin-check-digit', status.INVALID_ARGUMENT],
    ['voucher.language-invalid', status.INVALID_ARGUMENT],
    ['gateway.unauthenticated', status.UNAUTHENTICATED],
    ['identity.too-many-codes', status.RESOURCE_EXHAUSTED],
    ['queue.second-application', status.FAILED_PRECONDITION],
  ])('of %s is %i', (code, expected) => {
    expect(statusOfRejection(code)).toBe(expected);
  });
});

describe('the error of a call', () => {
  const names = { service: 'queue', method: 'GetTurn' };

  it('is the failure of the call where the trailer is no rejection', () => {
    const metadata = new Metadata();
    metadata.set(KEYS.rejection, Buffer.from('{"code":7}'));
    const error = callError(failure(status.INTERNAL, 'internal error', metadata), names);
    expect(error).not.toBeInstanceOf(Rejection);
    expect(error).toBeInstanceOf(CallFailed);
    expect(error).toMatchObject({ status: 'INTERNAL', service: 'queue' });
  });
});

describe('a retry', () => {
  const question = { attempts: 1, repeatable: true, error: failure(status.UNAVAILABLE, 'Connection dropped') };

  it.each([
    ['a repeatable call that lost its connection', {}, true],
    ['a command that lost it', { repeatable: false }, false],
    [
      'a command never sent',
      { repeatable: false, error: failure(status.UNAVAILABLE, 'round_robin: No connection established. Last error: x') },
      true,
    ],
    ['the last attempt', { attempts: 6 }, false],
    ['an answer', { error: failure(status.FAILED_PRECONDITION) }, false],
    ['a deadline', { error: failure(status.DEADLINE_EXCEEDED) }, false],
  ])('of %s', (_of, change, expected) => {
    expect(mayRetry({ ...question, ...change })).toBe(expected);
  });

  it('takes for queries what changes nothing by its name alone', () => {
    expect(['getTurn', 'listVouchers', 'countFreeSeats', 'checkInvariants'].map(isQuery)).toEqual([true, true, true, true]);
    expect(['giveTurn', 'listen', 'getter', 'signContract'].map(isQuery)).toEqual([false, false, false, false]);
  });

  it('pauses longer each time, up to a second', () => {
    expect([1, 2, 3, 10].map(pauseMs)).toEqual([50, 100, 200, 1_000]);
  });
});

describe('an actor', () => {
  it('comes back as it was sent, in any script', () => {
    const actor = { kind: 'staff' as const, id: 'stf_1', roles: ['department'], scope: { district: 'Көксу' } };
    expect(decodeActor(encodeActor(actor))).toEqual(actor);
  });

  it.each([['not JSON'], ['{}'], ['{"kind":"root","id":"x"}'], ['{"kind":"staff","id":""}'], ['{"kind":"staff","id":"x","admin":true}']])(
    'is not made of %s',
    (text) => {
      expect(decodeActor(Buffer.from(text))).toBeUndefined();
    },
  );
});

describe('the target of an address', () => {
  it.each([
    ['identity:50051', 'dns:///identity:50051'],
    ['unix:/run/x.sock', 'unix:/run/x.sock'],
    ['ipv4:1.2.3.4:5,1.2.3.5:5', 'ipv4:1.2.3.4:5,1.2.3.5:5'],
  ])('%s', (address, target) => {
    expect(targetOf(address)).toBe(target);
  });
});
