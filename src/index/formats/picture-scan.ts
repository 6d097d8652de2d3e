/** Pictures of an article: a photographed or scanned page, or a screenshot. */
import { UserError } from '../../errors.js';
import type { Draft } from './draft.js';
import { mayHoldText, recognisedDraft, sizeOf } from './picture.js';
import { PicturesError } from './pictures-error.js';
import { recognise } from './recognise.js';

/**
 * The text in a picture. Throws `PicturesError` if there is none, or too little of it is certain, and `UserError` if it
 * is damaged.
 */
export async function parsePictureScan(bytes: Uint8Array): Promise<Draft> {
  if (sizeOf(bytes) === null) throw new UserError('is not a picture that can be read');
  if (!mayHoldText(bytes)) throw new PicturesError('is too small or too large a picture for reading text');
  const blocks = await recognise([bytes]).catch((error: unknown) => {
    if (error instanceof UserError) throw error;
    throw new UserError('is not a picture that can be read', { cause: error });
  });
  return recognisedDraft(blocks);
}
