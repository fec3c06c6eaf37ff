import type { components } from './gen/openapi.js';

export type Problem = components['schemas']['Problem'];

/** What can come back instead of an answer: a refusal that says why, or no answer at all. */
export type Failure = { readonly kind: 'refused'; readonly problem: Problem } | { readonly kind: 'unreachable' };

/** @param error what a query or command of `api` failed with */
export function failureOf(error: unknown): Failure {
  return isProblem(error) ? { kind: 'refused', problem: error } : { kind: 'unreachable' };
}

export function isProblem(error: unknown): error is Problem {
  return typeof error === 'object' && error !== null && 'code' in error && 'detail' in error && 'status' in error;
}

export const isRefused = (error: unknown, code: string): boolean => isProblem(error) && error.code === code;
