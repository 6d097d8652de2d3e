/** The rules for kinds of questions. */
import { agents } from './agents.js';
import { anyStory } from './any-story.js';
import { cause } from './cause.js';
import { compared } from './compared.js';
import { counts } from './counts.js';
import { dated } from './dated.js';
import { deeds } from './deeds.js';
import { definition } from './definition.js';
import { echo } from './echo.js';
import { editorial } from './editorial.js';
import { facts } from './facts.js';
import { followUps } from './follow-ups.js';
import { groups } from './groups.js';
import { home } from './home.js';
import { introduction } from './introduction.js';
import { measures } from './measures.js';
import { missingWords } from './missing-words.js';
import { offices } from './offices.js';
import { openBeginnings } from './open-beginnings.js';
import { opening } from './opening.js';
import { outcomes } from './outcomes.js';
import { quoted } from './quoted.js';
import { reactions } from './reactions.js';
import { reply } from './reply.js';
import type { Rule } from './rule.js';
import { saidToBe } from './said-to-be.js';
import { sayings } from './sayings.js';
import { siblings } from './siblings.js';
import { speech } from './speech.js';
import { succession } from './succession.js';
import { sums } from './sums.js';
import { times } from './times.js';
import { titled } from './titled.js';
import { tolls } from './tolls.js';
import { yesOrNo } from './yes-or-no.js';

/** What they add to the score of a sentence is summed; otherwise one that applies is enough. So their order changes nothing. */
export const RULES: readonly Rule[] = [
  saidToBe,
  deeds,
  echo,
  followUps,
  measures,
  sums,
  tolls,
  offices,
  succession,
  agents,
  reactions,
  introduction,
  definition,
  opening,
  times,
  titled,
  cause,
  home,
  compared,
  dated,
  sayings,
  editorial,
  reply,
  facts,
  counts,
  groups,
  quoted,
  speech,
  siblings,
  outcomes,
  yesOrNo,
  anyStory,
  missingWords,
  openBeginnings,
];
