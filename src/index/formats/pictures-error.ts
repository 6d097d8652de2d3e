import { UserError } from '../../errors.js';

/** A file shows its text and does not hold it: only recognition in its pictures can tell it. */
export class PicturesError extends UserError {}
