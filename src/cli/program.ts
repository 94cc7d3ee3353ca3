/** Which sub-commands and options `chancery` has. What each does lies in a module of its own, loaded when it is run. */

import { Command, InvalidArgumentError, Option } from 'commander';
import type { Streams } from './streams.js';

/** @param done is told the exit status: 0 done, 1 something failed and was reported */
export function commands(streams: Streams, done: (status: number) => void): Command {
  const program = new Command('chancery')
    .description(
      'Codes political events from news reports: who did what to whom, when, where, according to whom.',
    )
    .version('', '-V, --version', 'print the versions of program, codebook and data')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => streams.out.write(text),
      writeErr: (text) => streams.err.write(text),
    })
    .showHelpAfterError('(chancery --help shows how it is used)')
    .addHelpText(
      'after',
      example('chancery code examples/river-talks.md', 'chancery explain examples/river-talks.md'),
    );

  program
    .command('code')
    .description('code reports: each report in, its claims and events out')
    .argument('[FILE...]', 'files, folders or patterns; - or nothing is standard input')
    .addOption(
      new Option(
        '--format <format>',
        'text for people, jsonl for programs; without it text on a terminal, else jsonl',
      ).choices(['text', 'jsonl']),
    )
    .option('--date <date>', 'the day of publication of reports that do not tell theirs (YYYY-MM-DD)', day)
    .option(
      '--columns <names>',
      'fields or columns of the input by our name: text=body,publishedOn=day',
      columns,
    )
    .option('--jobs <count>', 'how many reports to code at a time; the output stays the same', count, 1)
    .option('--include-embedded', 'show acts that are told only inside an accusation, demand or plan')
    .option('--include-crime', 'code ordinary crime too')
    .option('--require-actor', 'drop events whose actor the text does not give')
    .addOption(ownActors())
    .addOption(ownRecognition())
    .addHelpText(
      'after',
      example(
        'chancery code report.md',
        'chancery code reports/ --jobs 2 > events.jsonl',
        'cat reports.jsonl | chancery code - --format text',
        'chancery code reports/ --actors militias.tsv --recognition our-view.tsv',
      ),
    )
    .action(async (files: string[], options) => {
      const { code } = await import('./code-command.js');
      done(await code(files, options, streams));
    });

  program
    .command('parse')
    .description('sentences with lemmas, tags and trees: text or CoNLL-U in, CoNLL-U out')
    .argument('[FILE]', 'a text or CoNLL-U file; - or nothing is standard input')
    .option('--gold-tokens', 'keep the tokens and sentences of the CoNLL-U file')
    .addHelpText(
      'after',
      example(
        'echo "Kenya sent police to Haiti." | chancery parse',
        'chancery parse --gold-tokens tokens.conllu',
      ),
    )
    .action(async (file: string | undefined, options) => {
      const { parse } = await import('./parse-command.js');
      done(await parse(file, options, streams));
    });

  program
    .command('explain')
    .description('why each event was coded as it was, and what was not understood')
    .argument('[FILE]', 'a report; - or nothing is standard input')
    .option('--event <id>', 'only this event (the beginning of its id is enough)')
    .option('--why-not', 'list what was understood and not coded, and words that were not understood')
    .option('--date <date>', 'the day of publication, if the report does not tell it (YYYY-MM-DD)', day)
    .addOption(ownActors())
    .addOption(ownRecognition())
    .addHelpText(
      'after',
      example(
        'chancery explain report.md',
        'chancery explain report.md --event 1f09',
        'chancery explain report.md --why-not',
      ),
    )
    .action(async (file: string | undefined, options) => {
      const { explain } = await import('./explain-command.js');
      done(await explain(file, options, streams));
    });

  program
    .command('evaluate')
    .description('compare with reference data in its original format')
    .argument('<SUITE>', 'which comparison to make')
    .requiredOption('--data <path>', 'the reference data')
    .addOption(
      new Option('--part <part>', 'which half of the file: tune on the first, report on the second')
        .choices(['first', 'second', 'all'])
        .default('all'),
    )
    .addOption(
      new Option('--fold <fold>', 'a fifth of the lines, by number modulo 5, or all others').choices([
        ...['0', '1', '2', '3', '4'],
        ...['not-0', 'not-1', 'not-2', 'not-3', 'not-4'],
      ]),
    )
    .option('--json', 'print the scores as JSON fractions')
    .option('--errors <file>', 'write what went wrong to a file, a line of JSON each')
    .addHelpText(
      'after',
      example('chancery evaluate events --data articles/ --part first --errors errors.jsonl'),
    )
    .addHelpText('after', '\nSuites are listed by: chancery evaluate list --data .')
    .action(async (suite: string, options) => {
      const { evaluate } = await import('./evaluate-command.js');
      done(await evaluate(suite, options, streams));
    });

  return program;
}

function ownActors(): Option {
  return new Option('--actors <file>', 'a table of your own actors, added to those that are known');
}

function ownRecognition(): Option {
  return new Option(
    '--recognition <file>',
    'a table that says how contested states and territories are coded',
  );
}

function example(...lines: readonly string[]): string {
  return `\nExample${lines.length > 1 ? 's' : ''}:\n${lines.map((line) => `  ${line}`).join('\n')}`;
}

function day(value: string): string {
  const date = new Date(`${value}T00:00:00Z`);
  if (
    /^\d{4}-\d\d-\d\d$/.test(value) &&
    !Number.isNaN(date.getTime()) &&
    date.toISOString().startsWith(value)
  ) {
    return value;
  }
  throw new InvalidArgumentError('expected a day as YYYY-MM-DD, for example 2023-12-04.');
}

function count(value: string): number {
  const number = Number(value);
  if (Number.isInteger(number) && number >= 1 && number <= 256) return number;
  throw new InvalidArgumentError('expected a whole number from 1 to 256.');
}

const FIELDS = ['id', 'text', 'title', 'publishedOn', 'publisher', 'url', 'language'];

function columns(value: string): Record<string, string> {
  const pairs = value
    .split(',')
    .map((pair) => pair.split('=').map((name) => name.trim()))
    .map(([field, name]) => [field === 'date' ? 'publishedOn' : field, name]);
  if (pairs.every(([field, name]) => FIELDS.includes(field!) && name)) return Object.fromEntries(pairs);
  throw new InvalidArgumentError(`expected FIELD=NAME,… with FIELD one of ${FIELDS.join(', ')}.`);
}
