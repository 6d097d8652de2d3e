/** The end of a whole sentence, in any script, with what closes behind it. */
export const ENDED = /[.!?…。！？]["”’'»)\]]*$/u;
