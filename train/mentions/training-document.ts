/** A document to learn from: what GUM marks, and the sentences as the engine sees them. */

import type { GumDocument } from '../../eval/mentions/gum-entities.js';
import type { Sentence } from '../../src/analyse/sentence.js';

export interface TrainingDocument {
  readonly gold: GumDocument;
  readonly sentences: readonly Sentence[];
}
