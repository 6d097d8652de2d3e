/** A file that somebody has: its name has the ending that tells what it is. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
