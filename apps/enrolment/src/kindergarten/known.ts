import { Rejection } from '@kezek/domain';
import type { KindergartenState, KnownKindergarten } from './facts.js';

/** @throws Rejection `enrolment.kindergarten-not-found` */
export function known(state: KindergartenState): KnownKindergarten {
  if (state.phase === 'none') throw new Rejection('enrolment.kindergarten-not-found');
  return state;
}
