import { createHash } from 'node:crypto';
import { Rejection, checkPairOf, readableOf, readableTyped } from '@kezek/domain';

const NAMED_CHARS = 10;
const PLAIN = /^[0-9A-HJKMNP-TV-Z]{12}$/;
const GROUP = /.{4}(?=.)/g;
const ID = /^con_[a-z\d._-]+$/;

/**
 * `7K3Q-9XHM-T439`: by what people name a contract. Ten characters out of its id and two that check them, so that every contract has one and
 * always had, those drafted before their texts bore it too, and nobody has to count. 50 bits: among a million contracts two share a number
 * once in two thousand installations, and whoever looks for it is then shown both.
 */
export function contractNumberOf(contractId: string): string {
  const digest = createHash('sha256').update(`contract number ${contractId}`).digest();
  const named = readableOf(digest.subarray(0, NAMED_CHARS));
  return inGroups(named + checkPairOf(named));
}

/**
 * What somebody read out, typed or pasted, as the number is written. The name by which programs know a contract, which its older texts bear,
 * leads to the number too.
 * @throws Rejection `enrolment.contract-number-invalid` if no contract has such a number: there is a slip in it
 */
export function contractNumberIn(typed: string): string {
  const id = typed.trim().toLowerCase();
  if (ID.test(id)) return contractNumberOf(id);
  const plain = readableTyped(typed);
  const isRight = PLAIN.test(plain) && checkPairOf(plain.slice(0, NAMED_CHARS)) === plain.slice(NAMED_CHARS);
  if (!isRight) throw new Rejection('enrolment.contract-number-invalid');
  return inGroups(plain);
}

const inGroups = (plain: string): string => plain.replace(GROUP, '$&-');
