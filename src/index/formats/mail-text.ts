/**
 * A message's own text, without what it replies to or forwards. email-reply-parser, the maintained library for this, needs
 * Node 22 and drops forwarded messages.
 */

/** The line above the quotation in a reply, as mail programs write it in many languages. */
const WROTE =
  /^(?:On|Am|Le|El|Il|Op|Em|Den|W dniu) .{5,200}(?:wrote|schrieb.{0,80}|a écrit|escribió|ha scritto|schreef.{0,80}|escreveu|skrev.{0,80}|napisał.{0,20}) ?:$/;
/** The same without a date; counts only above quoted lines. */
const WROTE_ALONE =
  /^\p{Lu}[\p{L}.'’<>@ -]{1,80} (?:wrote|writes|schrieb|a écrit|escribió|ha scritto|escreveu) ?:$/u;
/** A header repeated in the text, as by Outlook: `From: …`, `Sent: …`, `To: …`, `Subject: …`. */
const HEADER_LINE =
  /^[>* ]{0,6}(?:From|Sent|Date|To|Cc|Subject|Reply-To|Von|Gesendet|Datum|An|Betreff|De|Envoyé|Date|À|Objet|Para|Enviado|Fecha|Asunto|Assunto|Da|Inviato|A|Oggetto|Van|Verzonden|Aan|Onderwerp)(?:\*| )?: ?\*? ?\S.*$/;
const FORWARDED =
  /^[-_=>* ]{0,20}(?:Forwarded message|Begin forwarded message|Forwarded by .{1,80}|Weitergeleitete Nachricht|Anfang der weitergeleiteten Nachricht|Message transféré|Mensaje reenviado|Messaggio inoltrato|Doorgestuurd bericht|Mensagem encaminhada)[-_=:* ]{0,20}$/i;
const ORIGINAL =
  /^[-_ ]{2,20}(?:Original Message|Ursprüngliche Nachricht|Message d'origine|Mensaje original|Messaggio originale|Oorspronkelijk bericht|Mensagem original)[-_ ]{2,20}$/i;
const FEWEST_HEADER_LINES = 3;
/** Two dashes and a space begin the signature; some programs drop the space. */
const SIGNATURE = /^--\s?$/;
/** The most lines of such a header. */
const FAR = 12;

/** The text of a message, in its parts. */
export interface MailText {
  /** The lines of the message's own text. */
  readonly own: readonly string[];
  /** A forwarded message: the lines of its header, and those below it. */
  readonly forwarded: { readonly header: readonly string[]; readonly text: readonly string[] } | null;
}

/** Separates the lines of a message into its own and a forwarded message. */
export function partMail(lines: readonly string[], isForward: boolean): MailText {
  const wrote = lines.findIndex((line, at) => isWrote(line, lines[at + 1]));
  const header = lines.findIndex((_, at) => headerAt(lines, at) >= FEWEST_HEADER_LINES);
  const marked = lines.findIndex((line) => FORWARDED.test(line));
  if ((marked >= 0 || isForward) && header >= 0 && (marked < 0 || header >= marked)) {
    const end = header + headerAt(lines, header);
    return {
      own: ownLines(lines.slice(0, marked >= 0 ? marked : header)),
      forwarded: { header: lines.slice(header, end), text: ownLines(lines.slice(end)) },
    };
  }
  const original = lines.findIndex((line) => ORIGINAL.test(line));
  const ends = [wrote, header, original].filter((at) => at > 0);
  return {
    own: ownLines(lines.slice(0, ends.length === 0 ? lines.length : Math.min(...ends))),
    forwarded: null,
  };
}

/** A mail program may break the line. */
function isWrote(line: string, next = ''): boolean {
  if (WROTE_ALONE.test(line.trim()) && next.startsWith('>')) return true;
  return WROTE.test(line.trim()) || (line.length > 20 && WROTE.test(`${line.trim()} ${next.trim()}`));
}

/** How many lines the repeated header at `start` has; a field may continue on the next line. */
function headerAt(lines: readonly string[], start: number): number {
  let at = start;
  while (at < Math.min(lines.length, start + FAR) && HEADER_LINE.test(lines[at]!)) at += 1;
  return at - start;
}

/** The lines without quoted ones and without the signature. */
function ownLines(lines: readonly string[]): string[] {
  const signature = lines.findLastIndex((line) => SIGNATURE.test(line));
  const kept = signature > 0 ? lines.slice(0, signature) : lines;
  return kept.filter((line) => !line.startsWith('>'));
}
