/**
 * The text that a PDF declares for shapes (`ActualText`, ISO 32000-1, 14.9.4). Programs write it if the font does not give
 * it, as for letters that they had no shape for. pdf.js ignores it, so the contents of pages are read here, with pdf-lib.
 */
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';

/**
 * Tokens of a page's content stream: strings only by their beginning, inline pictures whole; an unterminated picture
 * takes the rest.
 */
const TOKEN =
  /\(|<<|>>|<[\da-fA-F\s]*>|\/[^\s<>[\](){}/%]*|%[^\r\n]*|\bBI\s[\s\S]*?(?:\sEI(?=\s)|$)|[^\s<>[\](){}/%]+/g;
const VALUE = /^(?:true|false|null)$/;
const OPENS = new Set(['BDC', 'BMC']);
/** Form objects within form objects. */
const DEEPEST = 8;

/**
 * For each page, the declared text of each piece of marked content, in the order in which pieces open; null for a piece
 * without one. Empty if the file cannot be read this way.
 */
export async function actualTexts(bytes: Uint8Array): Promise<(string | null)[][]> {
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false, ignoreEncryption: true });
    return document.getPages().map(({ node }) => {
      const contents = node.Contents();
      const streams = contents instanceof PDFArray ? contents.asArray() : [contents];
      const program = streams
        .map((stream) => programOf(stream instanceof PDFRawStream ? stream : node.context.lookup(stream)))
        .join('\n');
      return textsIn(program, node.Resources(), 0);
    });
  } catch {
    return [];
  }
}

function programOf(stream: unknown): string {
  return stream instanceof PDFRawStream
    ? Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
    : '';
}

function textsIn(program: string, resources: PDFDict | undefined, depth: number): (string | null)[] {
  const texts: (string | null)[] = [];
  let operands: string[] = [];
  for (const token of tokensOf(program)) {
    if (OPENS.has(token)) texts.push(token === 'BMC' ? null : actualTextOf(operands, resources));
    else if (token === 'Do' && depth < DEEPEST) texts.push(...textsOfForm(operands.at(-1), resources, depth));
    if (/^[A-Za-z'"*]/.test(token) && !VALUE.test(token)) operands = [];
    else operands.push(token);
  }
  return texts;
}

function* tokensOf(program: string): Generator<string> {
  let at = 0;
  for (;;) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(program);
    if (match === null) return;
    const [token] = match;
    at = token === '(' ? endOfString(program, match.index) : match.index + token.length;
    yield program.slice(match.index, at);
  }
}

/** The position after a string's closing bracket, inner brackets counted; the end of the program if there is none. */
function endOfString(program: string, start: number): number {
  let depth = 0;
  for (let at = start; at < program.length; at += 1) {
    const character = program[at];
    if (character === '\\') at += 1;
    else if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return program.length;
}

/** Of `/Span << /ActualText (…) >>`, or of `/Span /MC0` by its name. */
function actualTextOf(operands: readonly string[], resources: PDFDict | undefined): string | null {
  const key = operands.lastIndexOf('/ActualText');
  if (key >= 0) return decoded(operands[key + 1] ?? '');
  const properties = named(resources, 'Properties', operands.at(-1));
  const text = properties instanceof PDFDict ? properties.lookup(PDFName.of('ActualText')) : null;
  return text instanceof PDFHexString || text instanceof PDFString ? text.decodeText() : null;
}

function decoded(token: string): string | null {
  if (token.startsWith('(')) return PDFString.of(token.slice(1, -1)).decodeText();
  if (token.startsWith('<')) return PDFHexString.of(token.slice(1, -1)).decodeText();
  return null;
}

function textsOfForm(
  name: string | undefined,
  resources: PDFDict | undefined,
  depth: number,
): (string | null)[] {
  const form = named(resources, 'XObject', name);
  if (!(form instanceof PDFRawStream) || form.dict.lookup(PDFName.of('Subtype')) !== PDFName.of('Form'))
    return [];
  const own = form.dict.lookup(PDFName.of('Resources'));
  return textsIn(programOf(form), own instanceof PDFDict ? own : resources, depth + 1);
}

function named(resources: PDFDict | undefined, kind: string, name: string | undefined): unknown {
  const entries = resources?.lookup(PDFName.of(kind));
  return entries instanceof PDFDict && name?.startsWith('/')
    ? entries.lookup(PDFName.of(name.slice(1)))
    : null;
}
