#!/usr/bin/env node
/** The command `chancery`: arguments in, exit status out. */

import { setFlagsFromString } from 'node:v8';
import { CommanderError } from 'commander';
import { commands } from './program.js';
import { endQuietlyWhenNobodyReads, type Streams } from './streams.js';
import { WrongUse } from './wrong-use.js';

const DONE = 0;
const FAILED = 1;
const WRONG_USE = 2;

/** @returns the exit status: 0 done, 1 something failed and was reported, 2 wrong use */
async function main(args: readonly string[], streams: Streams): Promise<number> {
  if (args[0] === '--version' || args[0] === '-V') {
    const { versionLine } = await import('./version-line.js');
    streams.out.write(`${versionLine()}\n`);
    return DONE;
  }
  let status = DONE;
  const program = commands(streams, (result) => {
    status = result;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : WRONG_USE;
    streams.err.write(`chancery: ${messageOf(error)}\n`);
    return error instanceof WrongUse ? WRONG_USE : FAILED;
  }
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, path } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' && path !== undefined) return `${path} does not exist; check the path`;
  return code === 'EISDIR' ? 'a folder was given where a file is expected' : error.message;
}

// The heap may grow by half of what is in use before garbage is looked for: a long run needs a third less memory.
setFlagsFromString('--heap-growing-percent=50');

const streams: Streams = {
  in: process.stdin,
  out: process.stdout,
  err: process.stderr,
  environment: process.env,
};
endQuietlyWhenNobodyReads(process.stdout);
process.exitCode = await main(process.argv.slice(2), streams);
