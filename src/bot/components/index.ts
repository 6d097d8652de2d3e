import type { Button, Modal, Select } from '../handlers.js';
import { discard, keep, offer, removal } from './adding.js';
import { context, contextPage } from './context.js';
import { deletion } from './delete.js';
import { askArticle, firstQuestionForm, followUp, followUpForm } from './follow-up.js';
import { helpPage } from './help.js';
import { more } from './more.js';
import { saidAll, saidPage, saidWho } from './said.js';
import { share } from './share.js';
import { card, find, findArticles, sourcesPage } from './sources.js';
import { tryExample } from './try.js';
import { vote, why } from './vote.js';
import { who } from './who.js';

/** The prefix of a custom id names one of these. */
export const BUTTONS: readonly Button[] = [
  context,
  contextPage,
  more,
  followUp,
  askArticle,
  vote,
  why,
  share,
  deletion,
  keep,
  offer,
  discard,
  removal,
  sourcesPage,
  find,
  saidPage,
  saidWho,
  saidAll,
  who,
  tryExample,
  helpPage,
];
export const SELECTS: readonly Select[] = [card];
export const MODALS: readonly Modal[] = [followUpForm, firstQuestionForm, findArticles];
