/** A command used in a way that cannot work: reported on standard error, exit status 2. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse';
}
