import { expect, it } from 'vitest';
import { pluralOf } from './plural.js';

it.each([
  ['minister', 'ministers'],
  ['minister of defence', 'ministers of defence'],
  ['chief of staff', 'chiefs of staff'],
  ['attorney general', 'attorneys general'],
  ['deputy', 'deputies'],
  ['policeman', 'policemen'],
  ['member of parliament', 'members of parliament'],
  ['person', 'people'],
  ['church', 'churches'],
  ['boss', 'bosses'],
  ['security forces', 'security forces'],
  ['police', 'police'],
])('%s → %s', (phrase, expected) => {
  expect(pluralOf(phrase)).toBe(expected);
});
