/** Whose words a sentence holds. */
import type { Speaker, Voice } from '../domain.js';

/** A voice with the rule that found it, so that rules can be measured; the rule is not kept in an index. */
export interface FoundVoice extends Voice {
  readonly rule?: string;
}

/** Nobody speaks: these are the words of the article. */
export const NARRATION: Voice = { speakers: [], unnamed: false };
/** Somebody speaks, but it is unclear who. */
export const UNATTRIBUTED: Voice = { speakers: [], unnamed: true };

/** Equal for equal names and roles, and for nothing else. */
export const speakerKey = ({ name, role }: Speaker): string => JSON.stringify([name, role]);

/** The named speaker of a voice, if there is only one. */
export function soleSpeaker({ speakers, unnamed }: Voice): Speaker | null {
  return speakers.length === 1 && !unnamed ? speakers[0]! : null;
}

/** Whether only the article itself speaks. */
export function isNarration({ speakers, unnamed }: Voice): boolean {
  return speakers.length === 0 && !unnamed;
}

/** Whether sentences may stand in one quote: narration goes with anything, one person's words never with another's. */
export function agree(voices: readonly Voice[]): boolean {
  const spoken = voices.filter(({ speakers, unnamed }) => speakers.length > 0 || unnamed);
  const names = new Set(spoken.map((voice) => soleSpeaker(voice)?.name));
  return names.size <= 1;
}
