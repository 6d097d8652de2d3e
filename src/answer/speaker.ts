/**
 * Who says a sentence: attribution of direct and reported speech in news prose, by rules.
 *
 * In order of strength: `…, X said on Wednesday.` that closes a report; `X said …`, `…,” said X`, `according to X`;
 * a sentence inside a quotation that an earlier one opened. Pronouns and "the minister" stand for the latest speaker
 * they fit. A sentence that attributes to two people has no one speaker: only a question that names one decides.
 */
import type { Article, Range, Speaker } from '../domain.js';
import {
  CAPITALISED_RUN,
  findPeople,
  LOWER,
  type Namesakes,
  namesakesOf,
  resolveName,
  splitRole,
  trimRun,
  UPPER,
} from './people.js';

const VERB =
  '(?:said|says|told|tells|added|adds|noted|notes|stressed|stresses|claimed|claims|argued|argues|urged|urges|warned|warns|' +
  'stated|states|announced|announces|explained|explains|declared|declares|insisted|insists|wrote|tweeted|posted|replied|' +
  'responded|emphasi[sz]ed|suggested|suggests|denied|denies|confirmed|confirms|reiterated|continued|concluded|remarked|' +
  'commented|acknowledged|admitted|alleged|complained|cautioned|recalled|predicted|vowed|pledged|accused|denounced|' +
  'condemned|critici[sz]ed|praised|called|revealed|pointed out|raised concerns|voiced|expressed|described)';
const ADVERBS = `(?:(?:also|later|then|has|have|had|once|again|further|publicly|[${LOWER}]+ly) ){0,3}`;
const NAME = CAPITALISED_RUN;
const PERSON_NOUN =
  'minister|president|spokesman|spokeswoman|spokesperson|secretary|chancellor|premier|diplomat|leader|ambassador|envoy|' +
  'governor|mayor|senator|chief|director|analyst|expert|professor|author|coach|officer';
/** "the Chinese government spokesman Wang Wenbin": lower-case words may part the article from the name. */
const DESCRIBED = `(?:the )?(?:[${LOWER}-]+ ){0,3}?${NAME}`;

const SUBJECT = new RegExp(
  [
    String.raw`\b(?:[Hh]e|[Ss]he)(?<pronoun>) ${ADVERBS}${VERB}\b`,
    String.raw`(?<first>${NAME}) and (?<second>${NAME}) ${ADVERBS}${VERB}\b`,
    String.raw`(?<![${UPPER}${LOWER}])(?<relative>${NAME}), who ${ADVERBS}${VERB}\b`,
    String.raw`(?<![${UPPER}${LOWER}])(?<!\b(?:in|with|by|from|against|of|over|on|to|for) (?:the )?)(?<name>${NAME}(?: (?:of|to|for) (?:the )?${NAME})?)(?:, [^,.;“”"]{3,90},|,)? ${ADVERBS}${VERB}\b`,
    String.raw`\b[Tt]he (?:[${UPPER}${LOWER}-]+ ){0,2}(?<noun>${PERSON_NOUN})(?= ${ADVERBS}(?:${VERB}|took aim)\b)`,
    `[,”"] ?(?:said|says|added|noted|warned|wrote|claimed|argued|explained|insisted) (?!that\\b|it\\b)(?<after>${DESCRIBED})`,
    String.raw`\b[Aa]ccording to (?<source>${DESCRIBED})`,
  ].join('|'),
  'gu',
);
const CLOSING = new RegExp(
  String.raw`[,”"] ?(?!(?:while|but|and|as|when|who|which|after|before|whereas|because)\b)(?<name>${DESCRIBED}|he|she) ${ADVERBS}${VERB}\b[^,“”"]{0,60}\.$`,
  'u',
);

/** A cheap look that spares most sentences the patterns above. */
const SPEECH = new RegExp(String.raw`\b(?:${VERB}|took aim|[Aa]ccording to)\b`);

/** Who spoke last, newest first. */
type Latest = readonly Speaker[];
/** "The minister" stands for nobody who has not spoken for so many other speakers. */
const REMEMBERED_SPEAKERS = 30;

function speakerNamed(words: string, offset: number, people: Namesakes): Speaker | null {
  const run = trimRun(words.replace(/^(?:\p{Ll}[\p{L}-]* )+/u, '')).replace(/[’']s?$/, '');
  if (!run) return null;
  const { name, role } = splitRole(run);
  const person = resolveName(name, people, offset);
  return { name: person.name, role: person.role ?? role };
}

/** Speakers that a sentence itself names, in order of mention. */
function speakersIn(sentence: string, offset: number, people: Namesakes, latest: Latest): Speaker[] {
  if (!SPEECH.test(sentence)) return [];
  // What stands inside quotation marks is the speaker's own: an attribution in there is not the article's.
  const outside = sentence.replace(
    /[“"][^“”"]*[”"]?/gu,
    (quoted) => `“${'·'.repeat(Math.max(0, quoted.length - 2))}”`,
  );
  if (!SPEECH.test(outside)) return [];
  const closing = CLOSING.exec(outside)?.groups?.name;
  if (closing) {
    const speaker = /^s?he$/.test(closing) ? latest[0] : speakerNamed(closing, offset, people);
    if (speaker) return [speaker];
  }
  const speakers = new Map<string, Speaker>();
  for (const { groups = {}, index } of outside.matchAll(SUBJECT)) {
    const { first, second, name, pronoun, noun, relative, after, source } = groups;
    const named = (words: string) => speakerNamed(words, offset + index, people);
    let speaker: Speaker | null | undefined;
    if (first && second) {
      const both = [named(first), named(second)];
      speaker =
        both[0] && both[1]
          ? { name: `${both[0].name} and ${both[1].name}`, role: null }
          : (both[0] ?? both[1]);
    } else if (pronoun !== undefined) speaker = latest[0];
    else if (noun) speaker = latest.find(({ role }) => role?.toLowerCase().includes(noun));
    else speaker = named((name ?? relative ?? after ?? source)!);
    if (speaker) speakers.set(speaker.name, speaker);
  }
  return [...speakers.values()];
}

function withNewest(own: readonly Speaker[], latest: Latest): Latest {
  const names = new Set(own.map(({ name }) => name));
  return [...own, ...latest.filter(({ name }) => !names.has(name))].slice(0, REMEMBERED_SPEAKERS);
}

const count = (text: string, mark: RegExp): number => text.match(mark)?.length ?? 0;

/** Follows quotation marks from sentence to sentence: is a quotation still open behind this one? */
function opensQuotation(sentence: string, wasOpen: boolean, newParagraph: boolean): boolean {
  // By custom a quotation that runs on into a new paragraph opens again there, without having been closed.
  const carried = wasOpen && !(newParagraph && /^[“"]/.test(sentence));
  if (/[“”]/.test(sentence)) return (carried ? 1 : 0) + count(sentence, /“/g) - count(sentence, /”/g) > 0;
  return count(sentence, /"/g) % 2 === 1 ? !carried : carried;
}

/** The speakers of every sentence of an article, in order; none for the article's own voice. */
export function attributeSentences(
  article: Pick<Article, 'text' | 'sentences'>,
): readonly (readonly Speaker[])[] {
  const { text } = article;
  const people = namesakesOf(findPeople(text));
  let latest: Latest = [];
  let open: readonly Speaker[] | null = null;
  let previousEnd = 0;
  return article.sentences.map(({ start, end }) => {
    const sentence = text.slice(start, end);
    const newParagraph = text.slice(previousEnd, start).includes('\n\n');
    previousEnd = end;
    const inherited = open && (!newParagraph || /^[“"]/.test(sentence)) ? open : null;
    const own = speakersIn(sentence, start, people, latest);
    const speakers = own.length ? own : (inherited ?? []);
    if (own.length) latest = withNewest(own, latest);
    open = opensQuotation(sentence, inherited !== null, newParagraph) ? speakers : null;
    return speakers;
  });
}

/**
 * The one speaker of a stretch of whole sentences; null where there is none, or more than one and `question` does not
 * name exactly one of them.
 */
export function speakerOf(
  article: Pick<Article, 'text' | 'sentences'>,
  range: Range,
  question: string,
  attributions = attributeSentences(article),
): Speaker | null {
  const speakers = new Map<string, Speaker>();
  article.sentences.forEach((sentence, i) => {
    if (sentence.start >= range.end || sentence.end <= range.start) return;
    for (const speaker of attributions[i]!) speakers.set(speaker.name, speaker);
  });
  const all = [...speakers.values()];
  if (all.length <= 1) return all[0] ?? null;
  const asked = new Set(question.toLowerCase().match(/\p{L}+/gu));
  const named = all.filter(({ name }) =>
    name
      .toLowerCase()
      .split(' ')
      .some((word) => asked.has(word)),
  );
  return named.length === 1 ? named[0]! : null;
}
