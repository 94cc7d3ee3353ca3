/** The tables and the model of `data/en/attribution/` in, the lexicon of words that attribute out. */

import { DataError, type DataFiles } from '../../text/data-files.js';
import { type Cell, list, oneOf, readTable, required } from '../../text/table.js';
import { MANNERS } from './attribution.js';
import { type AdverbialCue, type Cue, type CueLexicon, type CuePattern, PATTERNS } from './cue-lexicon.js';
import { loadCueModel } from './cue-model.js';

/** @throws DataError naming file, line and remedy */
export function loadCues(files: DataFiles): CueLexicon {
  const nouns = readTable(files, NOUNS, { lemma: required, kind: oneOf('not-source', 'anonymous') });
  const lemmasOf = (wanted: string) =>
    new Set(nouns.filter(({ kind }) => kind === wanted).map(({ lemma }) => lemma));
  return {
    cues: loadCueTable(files),
    adverbials: loadAdverbials(files),
    notSources: lemmasOf('not-source'),
    anonymous: lemmasOf('anonymous'),
    model: loadCueModel(files),
  };
}

const CUES = 'en/attribution/cues.tsv';
const ADVERBIALS = 'en/attribution/adverbials.tsv';
const NOUNS = 'en/attribution/source-nouns.tsv';

const certainty = oneOf('certain', 'uncertain');
const stance = oneOf('stated', 'alleged', 'claimed', 'denied');

const patterns: Cell<readonly CuePattern[]> = (cell) => {
  const found = list(cell);
  if (found.length === 0) throw new Error(`is empty; expected one or more of ${PATTERNS.join(', ')}`);
  return found.map(oneOf(...PATTERNS));
};

function loadCueTable(files: DataFiles): Map<string, Cue> {
  const rows = readTable(files, CUES, {
    lemma: required,
    pos: oneOf('V', 'N', 'A'),
    manner: oneOf(...MANNERS),
    certainty,
    stance,
    patterns,
  });
  const cues = new Map<string, Cue>();
  for (const { lemma, pos, ...rest } of rows) {
    const id = `${lemma}/${pos}`;
    if (cues.has(id)) throw new DataError(CUES, undefined, `lists ${id} twice; keep one line`);
    cues.set(id, { id, ...rest });
  }
  return cues;
}

function loadAdverbials(files: DataFiles): Map<string, AdverbialCue[]> {
  const rows = readTable(files, ADVERBIALS, {
    words: required,
    source: oneOf('yes', 'no'),
    certainty,
    stance,
  });
  const byFirst = new Map<string, AdverbialCue[]>();
  for (const { words, source, ...rest } of rows) {
    const cue = { id: words, words: words.split(' '), takesSource: source === 'yes', ...rest };
    const known = byFirst.get(cue.words[0]!);
    if (known) known.push(cue);
    else byFirst.set(cue.words[0]!, [cue]);
  }
  return byFirst;
}
