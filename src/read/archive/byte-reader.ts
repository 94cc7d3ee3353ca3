/** A stream of bytes in; lines and stretches of known length out of it, as archives are written. */

export class ByteReader {
  private readonly chunks: AsyncIterator<Uint8Array>;
  private held: Uint8Array = new Uint8Array(0);
  private at = 0;

  constructor(stream: AsyncIterable<Uint8Array>) {
    this.chunks = stream[Symbol.asyncIterator]();
  }

  /** The next line without its end; undefined at the end of the stream, or when it is longer than `longest`. */
  async line(longest = 64 * 1024): Promise<string | undefined> {
    for (let from = this.at; ; ) {
      const end = this.held.indexOf(0x0a, from);
      if (end >= 0) {
        const line = Buffer.from(this.held.subarray(this.at, end)).toString('utf8').replace(/\r$/u, '');
        this.at = end + 1;
        return line;
      }
      from = this.held.length;
      if (this.held.length - this.at > longest) return undefined;
      const before = this.held.length - this.at;
      if (!(await this.more())) return undefined;
      from = this.at + before;
    }
  }

  /** Exactly `length` bytes; those beyond `keep` are passed over. Undefined when the stream ends before. */
  async bytes(length: number, keep: number): Promise<Uint8Array | undefined> {
    const parts: Uint8Array[] = [];
    let kept = 0;
    for (let left = length; left > 0; ) {
      if (this.at >= this.held.length && !(await this.more())) return undefined;
      const part = this.held.subarray(this.at, Math.min(this.held.length, this.at + left));
      this.at += part.length;
      left -= part.length;
      if (kept < keep) parts.push(part.subarray(0, keep - kept));
      kept = Math.min(keep, kept + part.length);
    }
    return Buffer.concat(parts);
  }

  private async more(): Promise<boolean> {
    const { value, done } = await this.chunks.next();
    if (done) return false;
    this.held = this.at >= this.held.length ? value : Buffer.concat([this.held.subarray(this.at), value]);
    this.at = 0;
    return true;
  }
}
