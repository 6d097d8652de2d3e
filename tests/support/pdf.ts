/** A line of text on a page, its place in points from the lower left corner. */
export interface PrintedLine {
  readonly text: string;
  readonly x?: number;
  readonly y: number;
  readonly size?: number;
}

/**
 * A minimal PDF with one Helvetica text layer per page, or with given drawing commands. `info` becomes its document
 * properties.
 */
export function pdfOf(
  pages: readonly (readonly PrintedLine[] | string)[],
  info: Record<string, string> = {},
  trailerExtra = '',
): Buffer {
  const objects: string[] = [];
  const add = (body: string) => objects.push(body);
  const kids = pages.map((_, at) => `${5 + at * 2} 0 R`).join(' ');
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  add(
    `<< ${Object.entries(info)
      .map(([key, value]) => `/${key} (${escaped(value)})`)
      .join(' ')} >>`,
  );
  for (const page of pages) {
    const content = typeof page === 'string' ? page : printed(page);
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents ${objects.length + 2} 0 R >>`,
    );
    add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  }
  let file = '%PDF-1.4\n';
  const offsets = objects.map((body, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R ${trailerExtra} >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

function printed(lines: readonly PrintedLine[]): string {
  return lines
    .map(
      ({ text, x = 72, y, size = 11 }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped(text)}) Tj ET`,
    )
    .join('\n');
}

/** Lines set one below the other; an empty text leaves a gap. */
export function column(texts: readonly string[], top = 720, leading = 14): PrintedLine[] {
  return texts.map((text, at) => ({ text, y: top - at * leading })).filter(({ text }) => text !== '');
}

function escaped(text: string): string {
  return text.replace(/[\\()]/g, '\\$&');
}
