import { MerkleTree, leafHash } from '@kezek/translog';
import { isIncluded } from './inclusion.js';

const entries = Array.from({ length: 23 }, (_, n) => `{"at":"${n}","type":"queue.application-submitted"}`);
const tree = new MerkleTree();
for (const entry of entries) tree.append(leafHash(Buffer.from(entry)));

test('an entry is found where the log has it, and nothing else is', async () => {
  for (const size of [1, 2, 3, 8, 22, 23]) {
    for (let index = 0; index < size; index += 1) {
      const about = { entry: entries[index]!, index, size, root: tree.root(size) };
      const proof = tree.inclusionProof(index, size);
      expect(await isIncluded(about, proof)).toBe(true);
      expect(await isIncluded({ ...about, entry: `${about.entry} ` }, proof)).toBe(false);
      expect(await isIncluded({ ...about, root: tree.root(size - 1) }, proof)).toBe(false);
      expect(await isIncluded(about, [...proof, about.root])).toBe(false);
    }
  }
});
