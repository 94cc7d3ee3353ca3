/** A cue as found, before its words are laid out as ranges: its head and what each phrase near it is to it. */

import type { Token } from '../../analyse/sentence.js';
import type { Argument } from './arguments.js';
import type { Cue } from './cue-lexicon.js';
import type { Role } from './cue-model.js';

export interface FoundCue {
  readonly head: Token;
  readonly entry: Cue | undefined;
  readonly roles: readonly JudgedArgument[];
  readonly why: string;
}

export interface JudgedArgument extends Argument {
  readonly role: Role;
  readonly score: number;
}
