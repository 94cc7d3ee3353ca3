/** All that the coder knows before it reads: the data files in, checked and indexed, out. */

import type { DataFiles } from '../text/data-files.js';
import type { ActorLexicon } from './actors/actor-lexicon.js';
import { loadActors } from './actors/load-actors.js';
import { withActors, withRecognition } from './actors/own-entries.js';
import { loadCues } from './attribution/load-cues.js';
import { loadFrames } from './frames/load-frames.js';
import { loadJudgements } from './judgements/judgement-lexicon.js';
import { loadGazetteer } from './places/load-gazetteer.js';
import { loadCodebook } from './plover/load-codebook.js';
import type { CodingData } from './scene.js';

/** @throws DataError naming file, line and remedy */
export function loadCodingData(files: DataFiles): CodingData {
  const codebook = loadCodebook(files);
  return {
    codebook,
    frames: loadFrames(files, codebook),
    actors: withOwnTables(loadActors(files), files),
    cues: loadCues(files),
    judgements: loadJudgements(files),
    gazetteer: loadGazetteer(files),
  };
}

/**
 * Where one's own tables stand among the data: as files like the others, so that they are part of the hash that every
 * output carries.
 */
export const OWN_ACTORS = 'own/actors.tsv';
export const OWN_RECOGNITION = 'own/recognition.tsv';

function withOwnTables(lexicon: ActorLexicon, files: DataFiles): ActorLexicon {
  const own = files.list('own');
  const added = own.includes(OWN_ACTORS) ? withActors(lexicon, files, OWN_ACTORS) : lexicon;
  return own.includes(OWN_RECOGNITION) ? withRecognition(added, files, OWN_RECOGNITION) : added;
}
