/** Titles that programs give to documents if nobody did, or the file's name. */
const NO_TITLE =
  /^(?:untitled|document|doc)\s*\d*$|^microsoft \w+(?: - |$)|\.(?:docx?|pdf|odt|rtf|txt|tex|indd|qxd|html?)$/i;

/** The title that a document's properties declare; null if it cannot be that of an article. */
export function titleOfFile(title: string | null): string | null {
  return title === null || NO_TITLE.test(title) ? null : title;
}
