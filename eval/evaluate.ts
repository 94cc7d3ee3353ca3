/** The suites by name. Each is loaded only when it is run. */

import type { Suite } from './suite.js';

export interface SuiteEntry {
  /** What is measured, and in brackets what PATH is. */
  readonly summary: string;
  load(): Promise<Suite>;
}

export const SUITES: Readonly<Record<string, SuiteEntry>> = {
  alarms: {
    summary: 'false alarms in texts without politics (UD English GUM or EWT, a file or a folder)',
    load: async () => (await import('./alarms/suite.js')).alarmsSuite,
  },
  cameo: {
    summary: 'parties and classes of sentences (the folder with cameo_ner_*.txt and cameo_class_*.tsv)',
    load: async () => (await import('./cameo/suite.js')).cameoSuite,
  },
  conllu: {
    summary: 'sentences, words, tags, trees; mentions where marked (a CoNLL-U file or a folder of them)',
    load: async () => (await import('./suites/conllu.js')).conlluSuite,
  },
  events: {
    summary: 'events of articles (a folder with NAME.gold.jsonl beside NAME.articles.jsonl)',
    load: async () => (await import('./events/suite.js')).eventsSuite,
  },
  gsr: {
    summary: "PLOVER's gold-standard records: type and both sides (gsr_*.json)",
    load: async () => (await import('./gsr/suite.js')).gsrSuite,
  },
  polnear: {
    summary: 'who says what: content, source, cue (a folder of PolNeAR)',
    load: async () => (await import('./suites/polnear.js')).polnearSuite,
  },
  timeml: {
    summary: 'time expressions and their values (a folder of TimeML)',
    load: async () => (await import('./suites/timeml.js')).timemlSuite,
  },
};
