/**
 * The only way in: checks who asks, whether they may, and how often they have asked, then gives access to their
 * articles.
 */
import { AskerError } from '../errors.js';
import { wordsFor } from '../wording/words.js';
import { type AccessSettings, type Asker, accessOf, isWider } from './access.js';
import { type AllowanceLimits, createAllowance } from './allowance.js';
import type { Services } from './handlers.js';

/** Each has an allowance of its own. */
export type Use = 'acting' | 'typing';
export type Allowances = Readonly<Record<Use, AllowanceLimits>>;

const ALLOWANCES: Allowances = {
  acting: { burst: 20, refillMs: 1000 },
  typing: { burst: 40, refillMs: 200 },
};

/** Thrown if the bot does not serve somebody, or not there. */
export class NotServed extends AskerError {
  readonly because: 'place' | 'role';
  constructor(because: NotServed['because']) {
    super(because === 'place' ? 'I do not answer here.' : 'Only members with certain roles may ask me here.');
    this.because = because;
  }
}

/** Lets people in, or refuses them. */
export interface Gate {
  /** Services that are the same for everybody, without access to articles. */
  readonly services: Pick<Services, 'log' | 'mention' | 'threads' | 'conversations'>;
  /** What a handler may use for this person. Throws `NotServed`, or `Busy` if the allowance is spent. */
  admit(asker: Asker, use: Use): Services;
}

/** Makes the gate from the settings and the allowances. */
export function createGate(
  { assistant, ...rest }: Omit<Services, 'publicAssistant' | 'isPersonal' | 'words' | 'collections'>,
  settings: AccessSettings,
  allowances: Allowances = ALLOWANCES,
): Gate {
  const left = { acting: createAllowance(allowances.acting), typing: createAllowance(allowances.typing) };
  return {
    services: rest,
    admit(asker, use) {
      const access = accessOf(asker, settings);
      // Where the bot is silent, nothing is spent; anybody else is told why, which takes as much as an answer.
      if (access.allowed || access.because !== 'place') left[use].spend(asker.userId);
      if (!access.allowed) throw new NotServed(access.because);
      return {
        ...rest,
        collections: settings.collections
          .map(({ folder }) => folder)
          .filter((folder) => !access.scope.hidden.includes(folder)),
        assistant: assistant.for(access.scope),
        publicAssistant: assistant.for(access.publicScope),
        isPersonal: isWider(access.scope, access.publicScope),
        words: wordsFor(asker.locale),
      };
    },
  };
}
