import { describe, expect, it } from 'vitest';
import { readDataFolder } from '../../data-folder.js';
import { LONGEST_READ, loadNetwork } from './network.js';

const network = loadNetwork(readDataFolder(), 'en/models/network.bin');

/** So many words of plain English. */
function words(count: number): string[] {
  const sentence = [
    'The',
    'envoys',
    'of',
    'Chad',
    'met',
    'their',
    'hosts',
    'in',
    'Lima',
    'on',
    'Monday',
    ',',
  ];
  return Array.from({ length: count }, (_, at) => sentence[at % sentence.length]!);
}

describe('a reading', () => {
  it.each([1, 2, 3, 11, LONGEST_READ, LONGEST_READ + 1, 3 * LONGEST_READ + 7])(
    'of %i words is one tree',
    (count) => {
      const { heads, relations, upos } = network.read(words(count));
      expect(heads).toHaveLength(count);
      expect(heads.filter((head) => head < 0)).toHaveLength(1);
      expect(relations.filter((relation) => relation === 'root')).toHaveLength(1);
      expect(heads.every((head, word) => head !== word && head < count)).toBe(true);
      expect(upos).toHaveLength(count * network.upos.length);
    },
  );

  it('does not depend on what was read before', () => {
    const alone = network.read(words(9));
    network.read(words(200));
    expect(network.read(words(9))).toEqual(alone);
  });

  it('finds subject and object', () => {
    const { heads, relations } = network.read(['Chad', 'condemned', 'the', 'attack', '.']);
    expect([heads[0], relations[0], heads[3], relations[3]]).toEqual([1, 'nsubj', 1, 'obj']);
  });
});
