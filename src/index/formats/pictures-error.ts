import { UserError } from '../../errors.js';

/** A file shows its text only in pictures, where it must be recognised. */
export class PicturesError extends UserError {}
