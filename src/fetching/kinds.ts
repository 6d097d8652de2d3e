/** Which kind of file a response is: by the type that the server names, or else by the ending of the address. */
import { extname } from 'node:path';

const ENDINGS: Readonly<Record<string, string>> = {
  'text/html': '.html',
  'application/xhtml+xml': '.html',
  'text/plain': '.txt',
  'text/markdown': '.md',
  'application/pdf': '.pdf',
  'application/rtf': '.rtf',
  'text/rtf': '.rtf',
  'application/epub+zip': '.epub',
  'message/rfc822': '.eml',
  'multipart/related': '.mhtml',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
  'application/vnd.oasis.opendocument.text': '.odt',
};
/** Types sent by servers that do not know the type, or that call everything text. */
const VAGUE = new Set([
  '',
  'application/octet-stream',
  'binary/octet-stream',
  'text/plain',
  'application/zip',
]);

/** A media type and its charset, in lower case; each empty if not given. */
export function mediaTypeOf(contentType: string | undefined): { type: string; charset: string } {
  const [type = '', ...parameters] = (contentType ?? '').toLowerCase().split(';');
  const charset = parameters
    .map((one) => /^\s*charset\s*=\s*["']?([\w.:-]{1,40})/.exec(one)?.[1])
    .find(Boolean);
  return { type: type.trim(), charset: charset ?? '' };
}

/** The file ending, such as `.html`, for what was sent; null for types that hold no article. */
export function endingOf(type: string, target: URL, isArticle: (path: string) => boolean): string | null {
  const ending = extname(target.pathname).toLowerCase();
  if (VAGUE.has(type) && ending !== '' && isArticle(`page${ending}`)) return ending;
  // Without a type, a web server most likely sends a page.
  if (type === '') return '.html';
  return ENDINGS[type] ?? null;
}
