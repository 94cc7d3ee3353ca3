/** Prepositions that set one thing in the time of another. */

/** "said in a speech", "killed during the raid", "on a trip"; not "after the raid", "over the raid". */
export function isOccasion(preposition: string): boolean {
  return /^(?:in|during|at|on|amid|by|with|through|via|throughout)$/.test(preposition);
}
