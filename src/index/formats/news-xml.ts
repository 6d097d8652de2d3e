/** Articles as newsrooms and agencies exchange and keep them: NITF, NewsML and Reuters' older `newsitem`. */
import { UserError } from '../../errors.js';
import { isAccountName, namesInLine, printedNames } from '../metadata/persons.js';
import { addressOf, dateOf, first, namesOf, UNKNOWN, wordsOf } from '../metadata/structured-metadata.js';
import { type Block, toBlock, toBlocks } from '../text/blocks.js';
import { decode } from '../text/decode.js';
import { type Draft, refuseMoreThan } from './draft.js';
import { type HtmlElement, htmlBlocks, parseDocument } from './html/blocks.js';
import { elementsBelow } from './html/elements.js';
import { withoutFurniture } from './html/furniture.js';
import { localNameOf, parseXml } from './xml.js';

/** Elements that hold one article each, in all these formats. */
const ARTICLES = new Set(['nitf', 'newsItem', 'NewsItem', 'newsitem']);
/** A file of more is refused. */
const MOST_ARTICLES = 2_000;

/** Where each field is, by the name of the element, perhaps with an attribute: the surest first. */
const TITLE = ['hl1', 'headline', 'HeadLine', 'title'];
const AUTHOR = ['byline', 'ByLine', 'by'];
const PUBLISHED = [
  ['pubdata', 'date.publication'],
  ['story.date', 'norm'],
  ['date.issue', 'norm'],
  ['date.release', 'norm'],
  ['newsitem', 'date'],
] as const;
const CREATED = ['contentCreated', 'firstCreated', 'FirstCreated', 'versionCreated', 'ThisRevisionCreated'];
const OUTLET = [
  ['pubdata', 'name'],
  ['doc.copyright', 'holder'],
] as const;

/** The text, and in NITF its full version, beside which the first paragraphs are given once more. */
const BODY = ['body.content', 'inlineXML', 'DataContent', 'text'];
const PARAGRAPHS = new Set(['p', 'hl2', 'li', 'pre', 'tr']);
/** Pictures, their captions, and what is said about the text. */
const ASIDE = new Set(['media', 'table-caption', 'note', 'head', 'fn', 'figure', 'figcaption']);

/** A draft for each article. Throws `UserError` if there is none, or if there are too many. */
export async function parseNewsXml(bytes: Uint8Array): Promise<Draft[]> {
  const document = parseXml(decode(bytes));
  const all = elementsBelow(document);
  // NewsML may hold NITF.
  const articles = all.filter((element) => isArticle(element) && !isWithinArticle(element));
  refuseMoreThan(MOST_ARTICLES, 'articles', articles.length);
  if (articles.length === 0) throw new UserError('holds no article text');
  return articles.map(draftOf);
}

const isArticle = (element: HtmlElement): boolean => ARTICLES.has(localNameOf(element));

function isWithinArticle(element: HtmlElement): boolean {
  for (let at = element.parentElement; at !== null; at = at.parentElement) if (isArticle(at)) return true;
  return false;
}

function draftOf(article: HtmlElement): Draft {
  const all = [article, ...elementsBelow(article)];
  const named = (name: string) => all.filter((element) => localNameOf(element) === name);
  const texts = (names: readonly string[]) =>
    names.flatMap((name) => named(name).map((element) => wordsOf(element.textContent)));
  const attributes = (places: readonly (readonly [string, string])[]) =>
    places.flatMap(([name, attribute]) => named(name).map((element) => element.getAttribute(attribute)));
  // A byline may mark up the names in it, beside roles.
  const persons = named('person').filter((element) => localNameOf(element.parentElement!) === 'byline');
  const author = first(authorOf, [
    persons.map((element) => element.textContent?.trim()).join(' and '),
    ...texts(AUTHOR),
  ]);
  return {
    declared: {
      ...UNKNOWN,
      title: first(wordsOf, texts(TITLE)),
      author: author === null || isAccountName(author) ? null : author,
      publisher: first(namesOf, [...attributes(OUTLET), providerOf(named)]),
      published: first(dateOf, [...attributes(PUBLISHED), ...texts(CREATED)]),
      url: first(addressOf, attributes([['pubdata', 'ex-ref']])),
    },
    blocks: bodyOf(named),
  };
}

/** The names of `By Ana Ruiz and Bo Lund`, or of a byline without that word. */
function authorOf(byline: unknown): string | null {
  if (typeof byline !== 'string') return null;
  const names = namesInLine(byline, false);
  return (names.length > 0 ? names : printedNames(byline)).join(', ') || null;
}

/** The provider's name in NewsML, or what Reuters and others write in its place. */
function providerOf(named: (name: string) => readonly HtmlElement[]): string | null {
  const [provider] = [...named('provider'), ...named('Provider')];
  if (provider === undefined) return null;
  const within = elementsBelow(provider);
  const name = within.find((element) => localNameOf(element) === 'name')?.textContent?.trim();
  const party = within.find((element) => localNameOf(element) === 'Party')?.getAttribute('FormalName');
  return name || party || provider.getAttribute('literal');
}

function bodyOf(named: (name: string) => readonly HtmlElement[]): Block[] {
  const media = new Set(
    named('MediaType')
      .filter(isOfPictures)
      .map(({ parentElement }) => parentElement),
  );
  // An `Encoding` may be around the content.
  const isMedia = ({ parentElement }: HtmlElement) =>
    media.has(parentElement) || media.has(parentElement?.parentElement ?? null);
  const body = BODY.map((name) => named(name).find((element) => !isMedia(element))).find(Boolean);
  if (body === undefined) return [];
  const full = elementsBelow(body).find(
    (element) => localNameOf(element) === 'block' && element.getAttribute('class') === 'full_text',
  );
  const text = full ?? body;
  for (const element of elementsBelow(text)) if (ASIDE.has(localNameOf(element))) element.remove();
  const paragraphs = elementsBelow(text).filter(
    (element) => PARAGRAPHS.has(localNameOf(element)) && !isInParagraph(element, text),
  );
  if (paragraphs.length > 0) return paragraphs.map(blockOf).filter((block) => block !== '');
  // A page within the file, or plain text.
  const inner = text.textContent ?? '';
  return /<\/?p[\s>]/i.test(inner) ? htmlBlocks(withoutFurniture(parseDocument(inner))) : toBlocks(inner);
}

/** A paragraph with its lines, or a row with its cells side by side. */
function blockOf(paragraph: HtmlElement): Block {
  const name = localNameOf(paragraph);
  if (name === 'pre') return toBlock(paragraph.textContent ?? '');
  return htmlBlocks(paragraph).join(name === 'tr' ? ' | ' : '\n');
}

/** Whether an element belongs to a paragraph that is taken whole. */
function isInParagraph(element: HtmlElement, text: HtmlElement): boolean {
  for (let at = element.parentElement; at !== null && at !== text; at = at.parentElement)
    if (PARAGRAPHS.has(localNameOf(at))) return true;
  return false;
}

/** Whether NewsML says that what is beside this element is a picture, a film or a recording. */
const isOfPictures = (mediaType: HtmlElement): boolean =>
  /^(?:photo|graphic|video|audio)$/i.test(mediaType.getAttribute('FormalName') ?? '');
