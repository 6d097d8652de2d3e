/**
 * What a page's source holds, before anything is built of it: read by the parser that linkedom itself is built on, so
 * that nothing can be hidden from a count that linkedom would see.
 */
import { Parser } from 'htmlparser2';
import { UserError } from '../../errors.js';

/** Deeper than any real page; parsing takes time that grows with the square of the depth. */
const DEEPEST = 500;
/** More than any real page holds; reading takes half a second for each 10,000. */
const MOST_TAGS = 60_000;
const MOST_ATTRIBUTES = 300_000;
/** Each entity, such as `&amp;`, is a piece of text of its own. */
const MOST_TEXTS = 400_000;
/** Characters, each as often as there are elements around it: so often they are looked at. */
const MOST_WORK = 400_000_000;
/** Squares of the depths of all elements: Readability looks at what is within one from each that is around another. */
const MOST_NESTING = 40_000_000;

/**
 * Throws `UserError` for a page, or a document of XML, nested without end or of endless parts. Of any other it says how
 * many characters its longest attribute has.
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
  const tooDeep = (): UserError => new UserError('is nested too deeply to be a page that people read');
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

/** A value without tags and character references (`&amp;`, `&#039;`), also where a site has escaped it twice. */
export function unescaped(value: string): string {
  return [value, value].reduce((text) => (ENTITY.test(text) ? textOf(text) : text), value);
}

/** The text of a piece of HTML. */
function textOf(html: string): string {
  let text = '';
  const parser = new Parser({
    ontext(piece) {
      text += piece;
    },
  });
  parser.write(html);
  parser.end();
  return text;
}
