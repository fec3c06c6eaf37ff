import fc from 'fast-check';
import { EMPTY_ROOT, type Hash, leafHash, nodeHash, parseHash } from './hash.js';
import { MerkleTree, splitOf } from './merkle-tree.js';
import { includes, onlyGrew } from './verify.js';

/** Entries and roots that implementations of this tree agree on. */
const ENTRIES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

const leafOf = (text: string): Hash => leafHash(Buffer.from(text));
const leavesOf = (count: number): Hash[] => Array.from({ length: count }, (_, index) => leafOf(`entry ${index}`));

function treeOf(leaves: readonly Hash[]): MerkleTree {
  const tree = new MerkleTree();
  for (const leaf of leaves) tree.append(leaf);
  return tree;
}

/** The definition itself, slow and plain. */
function rootOf(leaves: readonly Hash[]): Hash {
  const [first] = leaves;
  if (first === undefined) return EMPTY_ROOT;
  if (leaves.length === 1) return first;
  const split = splitOf(leaves.length);
  return nodeHash(rootOf(leaves.slice(0, split)), rootOf(leaves.slice(split)));
}

const SIZE_MAX = 200;
const sizes = fc.integer({ min: 1, max: SIZE_MAX });

test('an empty tree has the root of nothing', () => {
  expect(new MerkleTree().root()).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});

test('the roots are those that others compute', () => {
  const tree = new MerkleTree();
  const roots = ENTRIES.map((entry) => {
    tree.append(leafHash(Buffer.from(entry, 'hex')));
    return tree.root();
  });
  expect(roots).toEqual(ROOTS);
});

test('every root it ever had is that of the definition, and stays', () => {
  const leaves = leavesOf(SIZE_MAX);
  const tree = treeOf(leaves);
  for (let size = 0; size <= SIZE_MAX; size += 1) expect(tree.root(size)).toBe(rootOf(leaves.slice(0, size)));
});

test('every leaf of every tree is proved to be in it', () => {
  fc.assert(
    fc.property(sizes, fc.nat(), (size, seed) => {
      const tree = treeOf(leavesOf(SIZE_MAX));
      const index = seed % size;
      const proof = tree.inclusionProof(index, size);
      expect(proof.length).toBeLessThanOrEqual(Math.ceil(Math.log2(size)));
      expect(includes({ leaf: leafOf(`entry ${index}`), index, size, root: tree.root(size), proof })).toBe(true);
    }),
  );
});

test('no other entry, place, size, root or proof passes for it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: SIZE_MAX }), fc.nat(), fc.nat(), (size, seed, which) => {
      const tree = treeOf(leavesOf(SIZE_MAX));
      const index = seed % size;
      const good = { leaf: leafOf(`entry ${index}`), index, size, root: tree.root(size), proof: tree.inclusionProof(index, size) };
      const step = which % good.proof.length;
      const other = leafOf('another');
      expect(includes({ ...good, leaf: other })).toBe(false);
      expect(includes({ ...good, root: other })).toBe(false);
      expect(includes({ ...good, index: size })).toBe(false);
      expect(includes({ ...good, proof: good.proof.with(step, other) })).toBe(false);
      expect(includes({ ...good, proof: good.proof.slice(1) })).toBe(false);
      expect(includes({ ...good, proof: [...good.proof, other] })).toBe(false);
      const elsewhere = (index + 1 + (which % (size - 1))) % size;
      expect(includes({ ...good, index: elsewhere })).toBe(false);
    }),
  );
});

test('every older tree is proved to be a prefix of every newer one', () => {
  const tree = treeOf(leavesOf(64));
  for (let second = 1; second <= 64; second += 1) {
    for (let first = 1; first <= second; first += 1) {
      const proof = tree.consistencyProof(first, second);
      expect(onlyGrew({ first, firstRoot: tree.root(first), second, secondRoot: tree.root(second), proof })).toBe(true);
    }
  }
});

test('a log in which one old entry was changed, taken out or put in is found', () => {
  fc.assert(
    fc.property(sizes, fc.nat(), fc.nat(), fc.constantFrom('change', 'remove', 'insert'), (first, more, seed, how) => {
      const second = first + 1 + (more % 50);
      const leaves = leavesOf(second);
      const place = seed % first;
      const fraud = leafOf('fraud');
      const tampered = { change: leaves.with(place, fraud), remove: leaves.toSpliced(place, 1), insert: leaves.toSpliced(place, 0, fraud) }[
        how
      ];
      const honest = treeOf(leaves);
      const forged = treeOf(tampered);
      const size = Math.min(second, forged.size);
      const proof = forged.consistencyProof(first, size);
      expect(onlyGrew({ first, firstRoot: honest.root(first), second: size, secondRoot: forged.root(size), proof })).toBe(false);
    }),
  );
});

test('what never was is refused', () => {
  const tree = treeOf(leavesOf(3));
  expect(() => tree.root(4)).toThrow(RangeError);
  expect(() => tree.inclusionProof(3)).toThrow(RangeError);
  expect(() => tree.inclusionProof(2, 2)).toThrow(RangeError);
  expect(() => tree.consistencyProof(0)).toThrow(RangeError);
  expect(() => tree.consistencyProof(3, 2)).toThrow(RangeError);
  expect(() => parseHash('E3B0')).toThrow(RangeError);
  expect(onlyGrew({ first: 4, firstRoot: tree.root(3), second: 3, secondRoot: tree.root(3), proof: [] })).toBe(false);
});
