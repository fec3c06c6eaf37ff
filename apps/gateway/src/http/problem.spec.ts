import { Rejection } from '@kezek/domain';
import { CallFailed, DeadlineExceeded, Unavailable } from '@kezek/rpc';
import { z } from 'zod';
import { InvalidRequest, isOurs, statusOf, toProblem } from './problem.js';

const problemOf = (error: unknown) => toProblem(error, { locale: 'en', correlationId: 'req_1' });

/** As Express and its body parser throw them: an error with a type, a status and a text of its own. */
const parserError = (type: string) => Object.assign(new Error('inner text of the parser'), { type, status: 418 });

describe('the status of a rejection', () => {
  it.each([
    ['gateway.unauthenticated', 401],
    ['identity.sign-in-refused', 401],
    ['payment.unauthenticated', 401],
    ['gateway.forbidden', 403],
    ['voucher.forbidden', 403],
    ['gateway.route-not-found', 404],
    ['enrolment.group-not-found', 404],
    ['queue.not-found', 404],
    ['queue.second-application', 409],
    ['enrolment.seat-gone', 409],
    ['queue.same-person', 409],
    ['stream.key-reused', 409],
    ['domain.iin-check', 422],
    ['domain.bin-length', 422],
    ['identity.phone-invalid', 422],
    ['queue.kind-unknown', 422],
    ['payment.act-missing', 422],
    ['gateway.too-many-requests', 429],
    ['identity.too-many-codes', 429],
    ['stream.outbox-full', 503],
    ['stream.contended', 503],
  ])('%s is %i', (code, status) => {
    expect(statusOf(code)).toBe(status);
  });
});

describe('a problem', () => {
  it('of a rejection carries its code, its parameters and the correlation id', () => {
    expect(problemOf(new Rejection('queue.second-application', { applicationId: 'app_1' }))).toMatchObject({
      type: 'urn:kezek:problem:queue.second-application',
      title: 'Conflict',
      status: 409,
      code: 'queue.second-application',
      params: { applicationId: 'app_1' },
      correlationId: 'req_1',
    });
  });

  it('of a rejection is known by its shape, whichever build of the library threw it', () => {
    const foreign = Object.assign(new Error('x'), { name: 'Rejection', code: 'domain.iin-date', params: {} });
    expect(problemOf(foreign)).toMatchObject({ status: 422, code: 'domain.iin-date' });
  });

  it('of a wrong request lists every wrong field', () => {
    const issues = z.object({ iin: z.string(), name: z.string() }).safeParse({ iin: 230 }).error?.issues ?? [];
    const problem = problemOf(new InvalidRequest(issues.map((issue) => ({ ...issue, path: ['body', ...issue.path] }))));
    expect(problem).toMatchObject({ status: 400, code: 'gateway.request-invalid' });
    expect(problem.errors?.map(({ path, code }) => [path, code])).toEqual([
      ['body.iin', 'invalid_type'],
      ['body.name', 'invalid_type'],
    ]);
  });

  it.each([
    ['entity.parse.failed', 400, 'gateway.json-malformed'],
    ['entity.too.large', 413, 'gateway.body-too-large'],
    ['encoding.unsupported', 415, 'gateway.encoding-unsupported'],
    ['charset.unsupported', 415, 'gateway.encoding-unsupported'],
    ['request.aborted', 400, 'gateway.request-incomplete'],
    ['request.size.invalid', 400, 'gateway.request-incomplete'],
  ])('of a body that cannot be read (%s) is %i %s', (type, status, code) => {
    expect(problemOf(parserError(type))).toMatchObject({ status, code });
  });

  it.each([
    ['is away', new Unavailable('payment', 'GetBudget', 'UNAVAILABLE', 'connect ECONNREFUSED 10.0.0.7:50051')],
    ['is too slow', new DeadlineExceeded('payment', 'GetBudget', 'DEADLINE_EXCEEDED', 'after 5 s')],
  ])('of a service that %s says which, and nothing of how', (_how, error) => {
    const problem = problemOf(error);
    expect(problem).toMatchObject({ status: 503, code: 'gateway.service-unavailable', params: { service: 'payment' } });
    expect(JSON.stringify(problem)).not.toMatch(/ECONNREFUSED|GetBudget|after 5 s/);
  });

  it.each([
    ['a bug', new TypeError("Cannot read properties of undefined (reading 'iin')")],
    ['a call that broke', new CallFailed('queue', 'GetApplication', 'INTERNAL', 'E11000 duplicate key')],
    ['something that is no error', 'text'],
    ['nothing', undefined],
  ])('of %s is ours and shows no inner text', (_what, error) => {
    const problem = problemOf(error);
    expect(problem).toMatchObject({ status: 500, code: 'gateway.internal', params: {} });
    expect(isOurs(problem)).toBe(true);
    expect(JSON.stringify(problem)).not.toMatch(/undefined|E11000|GetApplication|"text"/);
  });

  it('of a path that is no percent-encoding is a place that does not exist', () => {
    expect(problemOf(new URIError('Failed to decode param'))).toMatchObject({ status: 404, code: 'gateway.route-not-found' });
  });

  it('of what a person did wrong is not ours', () => {
    expect(isOurs(problemOf(new Rejection('domain.iin-check')))).toBe(false);
    expect(isOurs(problemOf(new Unavailable('queue', 'm', 's', 'd')))).toBe(false);
  });
});
