/**
 * CAMEO and Goldstein codes beside PLOVER's: a type with modes and contexts in, its default CAMEO code out, and back.
 *
 * CAMEO → PLOVER is the published table with repairs; PLOVER → CAMEO, which nobody has published, is our own default.
 */

import type { Codebook, EventType, FromCameo } from './codebook.js';

/**
 * The default CAMEO code: by mode and context, else by mode, else by context, else the type's own. Modes and contexts
 * count in the order given.
 *
 * @example cameoOf(codebook, 'CONSULT', ['visit'], ['diplomatic']) // '042'
 */
export function cameoOf(
  { cameo: { toCameo } }: Codebook,
  type: EventType,
  modes: readonly string[],
  contexts: readonly string[],
): string {
  const keys = [
    ...modes.flatMap((mode) => contexts.map((context) => `${type}/${mode}/${context}`)),
    ...modes.map((mode) => `${type}/${mode}/`),
    ...contexts.map((context) => `${type}//${context}`),
    `${type}//`,
  ];
  const key = keys.find((candidate) => toCameo.has(candidate));
  return toCameo.get(key!)!;
}

/** What a CAMEO code means in PLOVER; undefined for 01 and 02, which have no type. */
export function ploverOf(codebook: Codebook, cameo: string): FromCameo | undefined {
  return codebook.cameo.fromCameo.get(cameo);
}

export function goldsteinOf(codebook: Codebook, cameo: string): number | undefined {
  return codebook.cameo.goldstein.get(cameo);
}
