import type { ModelProgress } from '../models/download.js';
/** What a run tells the person about its surroundings: one plain line each. */
export interface Notices {
  say(line: string): void;
  onDownload?(progress: ModelProgress): void;
  /** What a question waited for is here, or will not come: the answer follows. */
  onDownloadsOver?(): void;
}
