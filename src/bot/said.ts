import type { Assistant } from '../assistant.js';
import { type SaidRequest, whatWasSaid } from '../said/said.js';
import { type SaidSetting, saidMessage } from './render/said.js';
import type { View } from './render/view.js';

/** A page of what somebody said, from the index as it is now. */
export async function saidView(
  request: SaidRequest,
  setting: Omit<SaidSetting, 'filter'>,
  assistant: Assistant,
): Promise<View> {
  const said = await whatWasSaid(assistant, request);
  return saidMessage(said, { ...setting, filter: request.filter ?? {} });
}
