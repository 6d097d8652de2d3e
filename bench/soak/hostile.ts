/** Files made to stop their reader, and other content of a damaged archive. */
import { gzipSync } from 'node:zlib';
import { articleText } from '../../tests/support/corpus.js';

const many = (piece: string, size: number): string => piece.repeat(Math.ceil(size / piece.length));

/** By path. `round` makes them different each time, so that none is already known. */
export function hostileFiles(round: number): Record<string, string | Uint8Array> {
  const text = articleText(round, 12);
  return {
    'hostile/class.html': `<div class="${'_'.repeat(60)}${round}"><p>${text}</p>`,
    'hostile/attribute.html': `<p data-x="${many('a ', 100_000)}${round}">${text}</p>`,
    'hostile/nested.html': `${many('<div>', 200_000)}${text}`,
    'hostile/json-ld.html': `<script type="application/ld+json">[${many('"x",', 600_000)}"${round}"]</script><p>${text}</p>`,
    'hostile/brackets.md': `${many('[a](', 100_000)}${round}\n\n${text}`,
    'hostile/quotes.txt': `${many('“said ', 100_000)}${round}`,
    'hostile/binary.pdf': gzipSync(Buffer.from(many(String(round), 100_000))),
    'hostile/empty.txt': '',
    'hostile/huge-line.txt': `${many(`${text} `, 400_000)}`,
    'hostile/marks.txt': `${many('e\u0301\u0301\u0301\u202e', 50_000)} ${round}\n\n${text}`,
  };
}
