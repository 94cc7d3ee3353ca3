/** All that the coder knows before it reads: the data files in, checked and indexed, out. */

import type { DataFiles } from '../text/data-files.js';
import { loadActors } from './actors/load-actors.js';
import { loadCues } from './attribution/load-cues.js';
import { loadFrames } from './frames/load-frames.js';
import { loadGazetteer } from './places/load-gazetteer.js';
import { loadCodebook } from './plover/load-codebook.js';
import type { CodingData } from './scene.js';

/** @throws DataError naming file, line and remedy */
export function loadCodingData(files: DataFiles): CodingData {
  const codebook = loadCodebook(files);
  return {
    codebook,
    frames: loadFrames(files, codebook),
    actors: loadActors(files),
    cues: loadCues(files),
    gazetteer: loadGazetteer(files),
  };
}
