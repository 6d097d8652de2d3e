/**
 * Measures a page's source before anything is built from it, with the parser that linkedom uses, so that nothing linkedom
 * would see escapes the count.
 */
import { Parser } from 'htmlparser2';
import { UserError } from '../../../errors.js';

/** Deeper than any real page; parsing takes time that grows with the square of the depth. */
export const DEEPEST = 500;
/** More than any real page holds; reading takes half a second for each 10,000. */
const MOST_TAGS = 60_000;
const MOST_ATTRIBUTES = 300_000;
/** Each entity, such as `&amp;`, is a separate piece of text. */
const MOST_TEXTS = 400_000;
/** Characters, each counted once for every element around it, as often as it is read. */
const MOST_WORK = 400_000_000;
/** Sum of the squared depths of all elements: Readability searches each element from all those around it. */
const MOST_NESTING = 40_000_000;

/** The error of what is nested too deeply. */
export const tooDeep = (): UserError => new UserError('is nested too deeply to be a page that people read');

/**
 * Throws `UserError` for a page or XML document that is nested too deeply or has too many parts. Returns the length of its
 * longest attribute, in characters.
 */
export function refuseEndless(
  source: string,
  language: 'html' | 'xml' = 'html',
): { readonly longestAttribute: number } {
  let depth = 0;
  let tags = 0;
  let attributes = 0;
  let texts = 0;
  let work = 0;
  let nesting = 0;
  let longestAttribute = 0;
  const tooMany = (): UserError => new UserError('has more parts than any page that people read');
  const parser = new Parser(
    {
      onopentagname() {
        depth += 1;
        tags += 1;
        nesting += depth * depth;
        if (depth > DEEPEST || nesting > MOST_NESTING) throw tooDeep();
        if (tags > MOST_TAGS) throw tooMany();
      },
      onclosetag() {
        depth -= 1;
      },
      onattribute(_name, value) {
        attributes += 1;
        longestAttribute = Math.max(longestAttribute, value.length);
        if (attributes > MOST_ATTRIBUTES) throw tooMany();
      },
      ontext(text) {
        texts += 1;
        work += depth * text.length;
        if (work > MOST_WORK) throw tooDeep();
        if (texts > MOST_TEXTS) throw tooMany();
      },
    },
    // What closes itself in XML stays open in a page.
    { lowerCaseAttributeNames: false, decodeEntities: true, xmlMode: language === 'xml' },
  );
  parser.write(source);
  parser.end();
  return { longestAttribute };
}

const ENTITY = /&(?:#\d+|#x[\da-f]+|[a-z]\w*);/i;

/** A value without tags and character references (`&amp;`, `&#039;`), even if a site has escaped it twice. */
export function unescaped(value: string): string {
  return [value, value].reduce((text) => (ENTITY.test(text) ? textOf(text) : text), value);
}

/** A sign that opens no tag, no comment and the like: `x<y`. */
const NO_TAG = /<(?!\/?[a-z][a-z\d:-]{0,30}(?:\s[^<>]*)?\/?>|[!?])/gi;

/** The text of a piece of HTML. */
function textOf(html: string): string {
  let text = '';
  const parser = new Parser({
    ontext(piece) {
      text += piece;
    },
  });
  parser.write(html.replace(NO_TAG, '&lt;'));
  parser.end();
  return text;
}
