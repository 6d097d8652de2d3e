/** One line of a page; lengths in points, from the lower left corner. */
export interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly height: number;
  /** The one that all its words are set in, by the name pdf.js gives it. */
  readonly font?: string | undefined;
}
