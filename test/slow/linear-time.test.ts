/** The law of test/laws/linear-time.test.ts with a megabyte of each text. */

import { expect, it } from 'vitest';
import { loadEngine } from '../../src/index.js';
import { HARD_TEXTS } from '../support/hard-texts.js';
import { timeGrowth } from '../support/time-growth.js';

const engine = await loadEngine();

it.each(HARD_TEXTS)('%s', (_title, text) => {
  const inputs = { 1: text(500_000), 2: text(1_000_000) };
  const growth = timeGrowth((times) => {
    engine.analyse(engine.read({ text: inputs[times], publishedOn: '2024-03-05', language: 'en' }));
  }, 2.4);
  expect(growth).toBeLessThanOrEqual(2.4);
});
