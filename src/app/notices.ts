import type { ModelProgress } from '../models/download.js';
/** What a run tells the person about its surroundings: one plain line each. */
export interface Notices {
  say(line: string): void;
  onDownload?(progress: ModelProgress): void;
  /** The wait is over, whether or not it succeeded: the answer follows. */
  onDownloadsOver?(): void;
}
