/** The end of a whole sentence, in any script, with closing marks. */
export const ENDED = /[.!?…。！？]["”’'»)\]]*$/u;
