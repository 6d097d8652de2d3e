/**
 * The words of the product: articles and quotes, questions and answers. It holds types alone, and imports nothing.
 *
 * Every position is an offset in UTF-16 units into an article's canonical text, which is fixed once,
 * before any offset exists. A range is half-open: `text.slice(start, end)`.
 */

/** Half-open; in UTF-16 units of a text unless said otherwise. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** What an article says about itself. `null` means that it does not say so; nothing is guessed. */
export interface ArticleMetadata {
  readonly title: string | null;
  /** The outlet, as it names itself. */
  readonly publisher: string | null;
  readonly author: string | null;
  /** Calendar date, `YYYY-MM-DD`, in the article's own time zone. */
  readonly published: string | null;
  readonly url: string | null;
  /** A correction, as the article words it; absent if there is none. */
  readonly correction?: string;
  /** When it says that it was last changed, or an agency's count of its versions: of two versions of one article, the later is greater. */
  readonly revision?: string;
  /** Present if the text was recognised in pictures: a quote may differ from what is printed. */
  readonly recognised?: true;
}

/** An article without its text: what lists, filters and citations need. */
export interface ArticleSummary extends ArticleMetadata {
  /** Short, stable, safe in a custom id: 12 hex digits derived from `path`. */
  readonly id: string;
  /** Relative to the articles folder, with `/` on every system. */
  readonly path: string;
  /** Number of passages it was split into. */
  readonly passages: number;
}

/** A text and where its sentences are, in order; what lies between two of them is white space. */
export interface SplitText {
  readonly text: string;
  readonly sentences: readonly Range[];
}

/** A sentence of an article, with what follows only from the whole article: worked out when it is indexed. */
export interface Sentence extends Range {
  /** 1 for the first paragraph of the article's text. */
  readonly paragraph: number;
  readonly voice: Voice;
  /** Whether a quotation continues from it into the next sentence of its paragraph. */
  readonly runsOn: boolean;
}

/** Consecutive whole sentences of an article: the part of it that is read for a passage. */
export interface Excerpt extends ArticleSummary, SplitText {
  /** Where `text` begins in the article's text. */
  readonly offset: number;
  /** The number of the first of `sentences` in the article. */
  readonly firstNumber: number;
  /** In order. Their positions are those in the article, not in `text`. */
  readonly sentences: readonly Sentence[];
}

/**
 * The excerpt that is the whole article. Its text is canonical: only the body, without title, byline or page furniture;
 * paragraphs are separated by a blank line.
 */
export interface Article extends Excerpt {
  readonly offset: 0;
  readonly firstNumber: 0;
}

/** Whole sentences of one article that are indexed and embedded together. */
export interface Passage extends Range {
  /** Position in the generation, 0 to n-1, in order of (article path, offset). */
  readonly number: number;
  /** The part of its article that was read: at least some sentences around the passage. */
  readonly article: Excerpt;
  /** Numbers of the article's sentences, half-open. */
  readonly firstSentence: number;
  readonly endSentence: number;
  /** Stems of its content words, in order; an article's first passage begins with those of its title. */
  readonly stems: readonly string[];
}

/** Which articles a question may be answered from. All conditions given must hold. */
export interface ArticleFilter {
  readonly articleIds?: readonly string[];
  /** Compared without regard to case. An article without a publisher never matches. */
  readonly outlet?: string;
  /** `YYYY-MM-DD`, both inclusive. An article without a date never matches. */
  readonly since?: string;
  readonly until?: string;
  /** Folders, relative to the articles folder, whose articles never match. */
  readonly hidden?: readonly string[];
}

/** Which engine ranked: a model's vectors with the words, or the built-in ones that need no download. */
export type Mode = 'hybrid' | 'builtin';

/** Who says something, in the words of one article. */
export interface Speaker {
  /** Full name, if the article gives it. */
  readonly name: string;
  /** Role as the article words it, such as "Russian Foreign Minister". */
  readonly role: string | null;
}

/** A name with a role, as some articles give it to a speaker. */
export interface SpeakerName extends Speaker {
  /** How many articles let this name speak, and in how many sentences. */
  readonly articles: number;
  readonly sentences: number;
  /** Publication day of the newest of them that has one. */
  readonly newest: string | null;
}

/** `direct`: the speaker's own words, apart from those that name the speaker; `reported`: the article's; `mixed`: some of each. */
export type Speech = 'direct' | 'reported' | 'mixed';

/** Who speaks in a sentence. */
export interface Voice {
  /** People whom the article names, in order of mention; none in the article's own voice. */
  readonly speakers: readonly Speaker[];
  /** Whether somebody else, not plainly named, speaks too. */
  readonly unnamed: boolean;
  /** Whether a label names the speaker, perhaps some sentences earlier: the text itself need not. */
  readonly labelled?: boolean;
  /** Set if one named person speaks. */
  readonly speech?: Speech;
}

/** A range of a quote to highlight, relative to the quote's own text. */
export interface Mark extends Range {
  /**
   * `match`: a word of the question, or what a claim takes from the quote. `answer`: the likeliest answer, by a reader or
   * by the kind of the question. `altered`: what a claim words otherwise, or leaves out.
   */
  readonly kind: 'match' | 'answer' | 'altered';
}

/** Verbatim evidence: `article.text.slice(start, end) === text`, checked at the moment it is shown. */
export interface Quote extends Range {
  readonly text: string;
  /** 1 for the first paragraph of the article's text. */
  readonly paragraph: number;
  /** The headings of its section as the article words them, outermost first; in an interview, the question it answers. */
  readonly headings?: readonly string[];
  readonly speaker: Speaker | null;
  /** Whose words it consists of, if it has a speaker. */
  readonly speech?: Speech;
  /** Ordered marks that do not overlap. */
  readonly marks: readonly Mark[];
  /** The parts of a long text that are shown at first, as ranges in it: in order, separate, none empty. */
  readonly shown?: readonly Range[];
  /** Comparable within one answer only; higher is better. */
  readonly score: number;
  readonly article: ArticleSummary;
}

/** A sentence that an article attributes to somebody. */
export interface SpokenSentence extends Range {
  readonly text: string;
  /** 1 for the first paragraph of the article's text. */
  readonly paragraph: number;
  readonly speaker: Speaker;
  readonly speech: Speech;
  readonly article: ArticleSummary;
}

/** What a conversation remembers of an exchange, so that a follow-up can be understood. */
export interface Exchange {
  /** The question as it was searched. */
  readonly question: string;
  /** If its message asked several questions: all of them as they were searched. `question` is the last of these. */
  readonly questions?: readonly string[];
  /**
   * The last question before it, if this one only names something else in passing, or leans on that one with words that no
   * article mentions.
   */
  readonly known?: string;
  /**
   * Who "he" or "she" may be, likeliest first: people in the question, by their full name if a quote gives it, then
   * people who speak or are introduced by a role in the quotes.
   */
  readonly people: readonly string[];
  /** Roles that the quotes give some of them, if their names are not clear enough. */
  readonly pronouns?: Readonly<Record<string, 'he' | 'she'>>;
  /**
   * How near some of them are: `foremost` whoever answers the question or speaks in the first quote, `earlier` those whom
   * neither the question nor its quotes name, or whom "he" was only guessed to mean.
   */
  readonly standing?: Readonly<Record<string, 'foremost' | 'earlier'>>;
  /**
   * Where the quotes shown for it begin, so that "more" shows others: `article/start`. After a list of articles, these
   * instead: `article/`.
   */
  readonly shown?: readonly string[];
  /** Where the question was refused or left the story: the articles, by id, of the last answer, or if there was none, those that came close. */
  readonly story?: readonly string[];
  /** Set while the talk is of one article that was chosen by its place: that article, and those among which it was, by id. */
  readonly chosen?: { readonly article: string; readonly among: readonly string[] };
}

/** What a message wants: an answer from the articles (`question`), or something that no quote can give. */
export type Intent =
  | 'question'
  | 'greeting'
  | 'farewell'
  | 'thanks'
  | 'acknowledgement'
  | 'complaint'
  | 'test'
  | 'noise'
  /** What the bot is for and how to use it. */
  | 'help'
  /** Who or what the bot is. */
  | 'identity'
  /** To write, play or pretend something. */
  | 'task'
  /** To take an answer away again. */
  | 'deletion'
  /** To search the web. */
  | 'web'
  /** How to add articles. */
  | 'adding'
  /** How to search only some of the articles. */
  | 'filter'
  /** Today's date, the time, the weather. */
  | 'clock'
  /** Which articles there are. */
  | 'sources'
  /** How many articles mention something. */
  | 'count'
  /** Which articles are the newest. */
  | 'newest'
  /** Which articles are the oldest. */
  | 'oldest'
  /** A summary; with a subject, it is answered with quotes. */
  | 'summary'
  /** Whether something is true. */
  | 'verify'
  /** Whether the articles can be trusted, or take sides. */
  | 'trust'
  /** Who is quoted in the articles. */
  | 'speakers'
  /** What is stored of what people write, and who sees it. */
  | 'privacy'
  /** How answers are found. */
  | 'reason'
  /** Who wrote and published the article last quoted, and when: answered with its quote. */
  | 'origin'
  /** More of the same, with nothing before it. */
  | 'more'
  /** A pronoun or a bare "why?" that nothing before explains. */
  | 'unclear';

/** What may be asked about a quote: who says it, who wrote the article, when and where it was published, or all of that. */
export type OriginPart = 'speaker' | 'author' | 'day' | 'outlet' | 'source';

/** What is said instead of quotes. Its wording is in `wording/replies.ts`. */
export interface Reply {
  /** What was counted or could not be understood, as the person worded it; null if nothing. */
  readonly subject: string | null;
  /** How many articles the reply counts: those that mention the subject, or all; or the people quoted; null if it counts none. */
  readonly count: number | null;
  /** Whether there may be more than `count`. */
  readonly atLeast: boolean;
  /** Some of them to show, newest first; oldest first if those are asked for. */
  readonly articles: readonly ArticleSummary[];
  /** Outlets of the articles, most articles first, with how many there are. */
  readonly outlets: readonly { readonly name: string; readonly articles: number }[];
  /** Some of the people quoted, those quoted in most articles first. */
  readonly people: readonly string[];
}

/** A note that goes with the quotes, or replaces them. Its wording is in `wording/replies.ts`. */
export type Note =
  /** The archive ends before the time asked about, or long before the present that is asked about. */
  | { readonly kind: 'archiveEnds'; readonly newest: string }
  /** A day in figures may be either of two, `YYYY-MM-DD`: articles of both were searched. */
  | { readonly kind: 'twoDays'; readonly text: string; readonly days: readonly [string, string] }
  /** The person is quoted, in `articles` articles, but not on the topic, which is as worded in the question. */
  | {
      readonly kind: 'notOnTopic';
      readonly speaker: string;
      readonly articles: number;
      readonly topic: string;
    }
  /** The question is in another language (its English name, or "another language"), whose words the articles do not hold. */
  | { readonly kind: 'language'; readonly language: string }
  /** A question in another language was asked in English, as `understood` says: quotes are in the language of their articles. */
  | { readonly kind: 'ofArticles' }
  /** Several people share the name asked about; each with a role, and the title of an article that names them. */
  | {
      readonly kind: 'namesakes';
      readonly name: string;
      readonly people: readonly {
        readonly name: string;
        readonly role: string | null;
        readonly title: string | null;
      }[];
    }
  /** A message asked several questions: which are answered, which only perhaps, and the note on each. */
  | {
      readonly kind: 'severalQuestions';
      readonly questions: readonly {
        readonly question: string;
        readonly answered: boolean;
        readonly tentative: boolean;
        readonly note: Note | null;
      }[];
    }
  /** Parts of the question that no quote answers, by their question word: "why". */
  | { readonly kind: 'missingParts'; readonly parts: readonly string[] }
  /** What was asked about the quote's article; null if it does not say. */
  | {
      readonly kind: 'origin';
      readonly part: OriginPart;
      readonly speaker: Speaker | null;
      readonly article: Pick<ArticleSummary, 'title' | 'author' | 'publisher' | 'published'>;
    }
  /** So many `articles` name the person, and none quotes that person. */
  | { readonly kind: 'notQuoted'; readonly name: string; readonly articles: number }
  /** The answer is in an article's title and in no sentence shown. */
  | { readonly kind: 'inTitle'; readonly title: string }
  /** Articles give different figures for the same thing: each as written, newest first, with its article's day. */
  | {
      readonly kind: 'figuresDiffer';
      readonly figures: readonly { readonly text: string; readonly published: string | null }[];
    };

/** What somebody asks, and the circumstances. */
export interface Question {
  readonly text: string;
  /** The questions in it as they were searched before, if that is known: these, and no others, are searched. */
  readonly questions?: readonly string[];
  /** The day of asking, `YYYY-MM-DD`, from which "this week" counts. Today unless it is given. */
  readonly asked?: string;
  /** The asker's, such as "en-GB": it decides what 05/03/2024 means. */
  readonly locale?: string;
  readonly filter?: ArticleFilter;
  /** The exchange that this one follows. */
  readonly previous?: Exchange;
  /** Asked with a button or a form for follow-ups: it belongs to the previous exchange unless it names something itself. */
  readonly isFollowUp?: boolean;
  /** The largest number of quotes; if not given, up to 3, and only those that really help. */
  readonly limit?: number;
}

/** A word of the question that no article holds, and the word that was searched instead, as its correct spelling. */
export interface Respelling {
  readonly asked: string;
  readonly read: string;
}

/** All that is known of an answer; `wording/` and the renderers choose what is shown. */
export interface Answer {
  readonly question: string;
  readonly intent: Intent;
  /** The language of the message, as a code, if it is one that the bot speaks besides English; otherwise null. */
  readonly language: string | null;
  /** What is said instead of quotes; null if the articles were searched. */
  readonly reply: Reply | null;
  /** The question in self-contained words, if the conversation changed it; otherwise null. */
  readonly understood: string | null;
  /** The question before, if it only guides the search for one that says little alone, such as "Why?"; otherwise null. */
  readonly after: string | null;
  /** False: the articles do not hold it; `closest` then has what comes nearest. */
  readonly answered: boolean;
  /** 0 to 1: how likely the articles hold the answer. */
  readonly confidence: number;
  /** Answered, but only just: present the quotes as the closest passages, not as the answer. */
  readonly tentative: boolean;
  readonly mode: Mode;
  /** Best first; empty when not answered. */
  readonly quotes: readonly Quote[];
  /** Best first; empty when answered. */
  readonly closest: readonly Quote[];
  /** Words of the question, as asked, that no article mentions. */
  readonly unmatched: readonly string[];
  /** Words of the question that were read as others, if what is shown holds those. */
  readonly respelled: readonly Respelling[];
  readonly note: Note | null;
  readonly articlesSearched: number;
  /** Publication date of the newest article searched; of all if none fits the filter. */
  readonly newest: string | null;
  /** The index generation that answered. */
  readonly generation: string;
  readonly exchange: Exchange;
  readonly tookMs: number;
}
