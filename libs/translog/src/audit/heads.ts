import { leafHash } from '../hash.js';
import { type SignedTreeHead, isSigned } from '../head.js';
import { MerkleTree } from '../merkle-tree.js';
import type { Fault, PublicData } from './public-data.js';

/** The tree computed anew, and whether every head ever signed is a head of it: so the log only grew. */
export function headFaults({ entries, heads, kept, isSignature }: PublicData): Fault[] {
  const tree = new MerkleTree();
  for (const entry of entries) tree.append(leafHash(Buffer.from(entry, 'utf8')));
  const faults: Fault[] = [];
  for (const head of [...heads, ...kept]) {
    const what = whatIsWrong(head, tree, isSignature);
    if (what !== undefined) faults.push({ rule: 'head', what: `the head of ${head.size} entries, ${head.at}: ${what}` });
  }
  for (const [before, after] of pairs(heads)) {
    if (after.size < before.size || after.at < before.at)
      faults.push({ rule: 'head', what: `the head of ${after.size} entries was signed before that of ${before.size}` });
  }
  return faults;
}

function whatIsWrong(head: SignedTreeHead, tree: MerkleTree, isSignature: PublicData['isSignature']): string | undefined {
  if (!isSigned(head, isSignature)) return 'it is not signed with the key of the log';
  if (head.size > tree.size) return `there are only ${tree.size} entries`;
  return tree.root(head.size) === head.root
    ? undefined
    : 'the entries do not lead to it: at least one of them was changed, put in or taken out';
}

const pairs = <T>(list: readonly T[]): [T, T][] => list.slice(1).map((one, index) => [list[index] as T, one]);
