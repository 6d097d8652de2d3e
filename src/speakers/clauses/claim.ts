/** What attributes something to somebody. */

import type { Subject } from './subjects/subject.js';
import type { SpeechCue } from './verbs/speech-verb.js';

/** Words that attribute something to somebody: a subject, and a verb or mark. */
export interface Claim {
  readonly subject: Subject;
  /** The positions of the subject's first word, roughly, and of the verb. */
  readonly from: number;
  readonly verb: number;
  /** How a verb or a mark shows that somebody speaks. */
  readonly by: SpeechCue | 'according' | 'signature' | 'colon' | 'views';
  /** Its subject must be a name that also occurs elsewhere in the article. */
  readonly isWeak?: boolean;
}
