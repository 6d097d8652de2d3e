/** Pictures of an article: a photographed or scanned page, a picture of a screen. */
import { UserError } from '../../errors.js';
import type { Draft } from './draft.js';
import { mayHoldText, recognisedDraft } from './picture.js';
import { recognise } from './recognise.js';

/** The text in a picture. Throws `UserError` where there is none, or too little of it is sure. */
export async function parsePictureScan(bytes: Uint8Array): Promise<Draft> {
  if (!mayHoldText(bytes))
    throw new UserError('is too small or too large a picture for text to be read in it');
  const blocks = await recognise([bytes]).catch((error: unknown) => {
    if (error instanceof UserError) throw error;
    throw new UserError('is not a picture that can be read', { cause: error });
  });
  return recognisedDraft(blocks);
}
