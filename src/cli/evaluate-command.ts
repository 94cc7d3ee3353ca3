/** `chancery evaluate`: a suite's scores on reference data, for people or as JSON. */

import { writeFileSync } from 'node:fs';
import { SUITES } from '../../eval/evaluate.js';
import type { SuiteOptions } from '../../eval/suite.js';
import { type Streams, write } from './streams.js';
import { WrongUse } from './wrong-use.js';

// The one place where `src/` knows of `eval/`: the command is a door to it, loaded only when somebody evaluates.

export interface EvaluateOptions extends SuiteOptions {
  readonly data: string;
  readonly json?: boolean;
  readonly errors?: string;
}

export async function evaluate(name: string, options: EvaluateOptions, streams: Streams): Promise<number> {
  const listed = Object.entries(SUITES).map(([suite, { summary }]) => `  ${suite.padEnd(10)} ${summary}`);
  if (name === 'list') {
    await write(streams.out, `${listed.join('\n')}\n`);
    return 0;
  }
  const entry = Object.hasOwn(SUITES, name) ? SUITES[name] : undefined;
  if (!entry) throw new WrongUse(`no suite "${name}"; there are:\n${listed.join('\n')}`);
  const suite = await entry.load();
  const { scores, table, errors } = await suite.run(options.data, options);
  await write(streams.out, options.json ? `${JSON.stringify(scores, null, 2)}\n` : `${table}\n`);
  if (options.errors !== undefined) writeErrors(options.errors, errors);
  return 0;
}

function writeErrors(path: string, errors: Iterable<unknown>): void {
  writeFileSync(path, [...errors].map((error) => `${JSON.stringify(error)}\n`).join(''));
}
