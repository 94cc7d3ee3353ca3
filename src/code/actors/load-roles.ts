/** Role nouns with their sectors: `en/actors/roles.tsv` in, the index of phrases, singular and plural, out. */

import type { DataFiles } from '../../text/data-files.js';
import { list, oneOf, readTable, repeated, required } from '../../text/table.js';
import type { RoleEntry } from './actor-lexicon.js';
import { sectors } from './cells.js';
import { addPhrase, type PhraseIndexBuilder, phraseIndex } from './phrase-index.js';
import { pluralOf } from './plural.js';
import { roleWords } from './spelling.js';

const flag = oneOf('borrows', 'abroad', 'anybody', 'foreign', 'locals', 'members', 'government');

const ROLE = {
  phrase: required,
  sectors,
  kind: oneOf('person', 'body', 'people', 'state'),
  flags: repeated((cell): readonly string[] => list(cell).map((each) => flag(each))),
};

/** Phrases that differ only in American and British spelling are one; plurals come by rule. */
export function loadRoles(files: DataFiles): PhraseIndexBuilder<RoleEntry> {
  const roles = phraseIndex<RoleEntry>();
  for (const row of readTable(files, 'en/actors/roles.tsv', ROLE)) {
    const entry: RoleEntry = {
      phrase: row.phrase,
      sectors: row.sectors,
      kind: row.kind,
      borrows: row.flags.includes('borrows'),
      local: !row.flags.includes('foreign') && !row.flags.includes('abroad'),
      inherits: !row.flags.includes('foreign') && !row.flags.includes('anybody'),
      locals: row.flags.includes('locals'),
      members: row.flags.includes('members'),
      government: row.flags.includes('government'),
    };
    for (const phrase of new Set([row.phrase, pluralOf(row.phrase)]))
      addPhrase(roles, roleWords(phrase), entry);
  }
  return roles;
}
