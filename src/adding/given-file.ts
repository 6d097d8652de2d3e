/** A file that somebody has: the ending of its name says what kind of file it is. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
