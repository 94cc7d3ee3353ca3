/** The codebook as a page to read: the definitions of `data/plover/` in, the text of `docs/codebook.md` out. */

import type { Codebook, TypeEntry } from './codebook.js';

const QUADS = ['', 'verbal cooperation', 'material cooperation', 'verbal conflict', 'material conflict'];

export function codebookPage(codebook: Codebook): string {
  return `${[
    '# The codebook',
    `<!-- Made from data/plover/ by \`node scripts/codebook.mjs\`; change the definitions there. -->`,
    introduction(codebook),
    '## Event types',
    ...[...codebook.types.values()].flatMap(typeSection),
    '## Contexts',
    'What an event is about; an event may have several. Contexts are given by words of the event’s own clause and have not been scored yet.',
    table(['Context', 'Meaning'], [...codebook.contexts.values()].map(named)),
    '## Sectors',
    'What an actor is within its country; the first is primary.',
    table(['Sector', 'Who'], [...codebook.sectors.values()].map(named)),
    '## CAMEO',
    'Every event carries one CAMEO code, our default for its type, mode and context (`data/plover/to-cameo.tsv`); no such table has been published. The way back (`data/plover/from-cameo.tsv`) is the published table of the PLOVER project, CC BY-SA 4.0, with the values that PLOVER 2.0 does not have repaired and each repair noted. Goldstein values (`data/plover/goldstein.tsv`) belong to CAMEO codes and are taken from the exported code.',
  ].join('\n\n')}\n`;
}

function introduction({ name, version, types, contexts, sectors }: Codebook): string {
  const modes = [...types.values()].reduce((sum, type) => sum + type.modes.length, 0);
  return [
    `Codebook \`${name}\`, version ${version}: ${types.size} event types, ${modes} modes, ${contexts.size} contexts, ${sectors.size} sectors, as in PLOVER 2.0. Names, scores and quads are PLOVER’s; the definitions, examples and near misses are ours.`,
    'An event says what (type), how (modes) and about what (contexts). Its score, from −10 (conflict) to +10 (cooperation), is its mode’s farthest from 0, else its type’s.',
    'Where PLOVER leaves a question open, this is how we settle it:',
    [
      '- A future CONSULT, SUPPORT, COOPERATE or AID is AGREE; a future RETREAT is CONCEDE; an ASSAULT, COERCE, SANCTION or MOBILIZE that its doer announces is THREATEN. The literal reading stays in `why`.',
      '- SANCTION is material conflict (quad 4), as PLOVER’s section on it says; its quad table says verbal.',
      '- Leaving an organisation or treaty for good is SANCTION-withdraw. Whoever is put out of a body, a party or an office, and diplomats or groups put out of a country, are SANCTION-expel; other persons put out of a country COERCE-deport. Barred entry is REJECT.',
      '- A coup or an occupation is COERCE; ASSAULT when force is told.',
      '- A denial is a stance on what is denied, and claiming responsibility is the act itself with the stance `claimed`: neither has a type.',
      '- Weapon tests and launches, and exercises of one side, are MOBILIZE; joint exercises COOPERATE.',
      '- A conviction is SANCTION-convict. PLOVER adds COERCE-arrest where prison follows; a predicate tells one event here, so the arrest is coded only when the text tells it.',
    ].join('\n'),
  ].join('\n\n');
}

function typeSection(type: TypeEntry): string[] {
  return [
    `### ${type.name}`,
    `Quad ${type.quad} (${QUADS[type.quad]}), score ${signed(type.score)}, recipient ${type.recipientRequired ? 'required' : 'optional'}.`,
    type.definition,
    ...(type.correction === undefined ? [] : [`**Correction.** ${type.correction}`]),
    ...(type.modes.length === 0
      ? []
      : [
          table(
            ['Mode', 'Score', 'Meaning'],
            type.modes.map(({ name, score, definition }) => [
              name,
              score === undefined ? `(${signed(type.score)})` : signed(score),
              definition,
            ]),
          ),
        ]),
    ['Coded:', ...type.examples.map((example) => `- ${example}`)].join('\n'),
    ['Not coded, or coded otherwise:', ...type.nearMisses.map((miss) => `- ${miss}`)].join('\n'),
  ];
}

function named({ name, definition }: { readonly name: string; readonly definition: string }): string[] {
  return [name, definition];
}

function signed(score: number): string {
  return score > 0 ? `+${score}` : String(score).replace('-', '−');
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
