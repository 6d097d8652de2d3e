import type { ModelProgress } from '../models/download.js';
/** Notices about the surroundings of a run, each one plain line for a person. */
export interface Notices {
  say(line: string): void;
  onDownload?(progress: ModelProgress): void;
  /** The wait is over, whether or not it succeeded: the answer follows. */
  onDownloadsOver?(): void;
}
