/** What pages write beside the day of publication, and beside that of a change. */

import { endsSentence } from '../text/lines.js';

/** "Published" in the languages of Europe: whole words only. */
export const PUBLISHED_LABEL =
  /(?<!\p{L})(?:published|posted|created|submitted|gespeichert|first|originally|released|filed|veröffentlicht|publiziert|erstellt|geschrieben|verfasst|eingestellt|gepostet|erschienen|erscheinungsdatum|veröffentlichungsdatum|publié|posté|paru|écrit|rédigé|date de publication|fecha de publicación|data di pubblicazione|publicatiedatum|escrito|scritto|inserito|mis en ligne|publicado|publicada|pubblicato|pubblicata|gepubliceerd|geplaatst|postado|publicerad|publisert|udgivet|julkaistu|opublikowano|dodano|zveřejněno|publikováno|megjelent|publicat|objavljeno|yayınlan(?:ma|dı)|(?:giriş|yayın|eklenme|oluşturulma) tarihi|опубликован[оа]?|дата публикации|опубліковано|δημοσιεύθηκε|δημοσίευση|公開日|掲載日|投稿日|发布(?:时间|日期|于)|发表于|發佈(?:時間|日期|於)|입력|등록)(?!\p{L})/iu;
/** Of the labels above, those that some sites set beside the day of publication. */
export const CREATED_LABEL = /(?<!\p{L})(?:created|erstellt|créé|creado|creato|criado)(?!\p{L})/iu;
/** "Changed" in the same languages. */
export const UPDATED_LABEL =
  /(?<!\p{L})(?:updated?|modified|edited|revised|reviewed|aktualisiert|geändert|änderung|aktualisierung|bearbeitet|mis(?:e)? à jour|modifié|modification|actualizado|actualizada|actualización|modificad[oa]|edit(?:ó|ad[oa])|aggiornat[oa]|modifica(?:t[oa])?|aggiornamento|bijgewerkt|gewijzigd|bewerkt|atualizad[oa]|uppdaterad|redigerad(?:es)?|ændret|endret|oppdatert|opdateret|päivitetty|aktualizacja|edytowano|zmodyfikowano|změněn[ao]?|upraven[ao]?|módosít(?:ás|ott?ák|va)|aktualizováno|frissítve|güncelle(?:me|ndi)|değiştirildi|обновлен[оа]?|отредактирован[оа]?|изменен[оаи]?е?|оновлено|ενημερώθηκε|更新日|最終更新|更新(?:时间|時間|日期)|수정)(?!\p{L})/iu;
/**
 * "Changed" said of the page itself: the word opens the line or follows a stroke, perhaps after such words as `This
 * page was last`. `Terms of use updated 9 June 2019` is about something else.
 */
export const CHANGE_OF_PAGE = new RegExp(
  String.raw`(?:^|[|·•])[^\p{L}|·•]*(?:(?:this|the|last|date|page|article|story|entry|post|content|was|has|been|zuletzt|letzten?|letzter|letztmalig|derni[èe]re|[uú]ltim[ao]|laatste?|senast|sist|sidst|viimeksi|ostatni[ao]|poslední|naposledy|utoljára|son|последнее|останнє|τελευταία)\P{L}+){0,5}${UPDATED_LABEL.source}`,
  'iu',
);
/** Said of something other than the page. */
export const OTHER_LABEL =
  /(?<!\p{L})(?:(?:heute ist|today is|nous sommes|hoy es|oggi è|vandaag is)|event date|(?:joined|join date|member since|registered|registriert|mitglied seit|dabei seit|anmeldungsdatum|beigetreten|inscrite?|inscription|registrado|miembro desde|iscritto|lid sinds|geregistreerd|dołączyła?|регистрация)\s?:?\s?(?:on|since|seit|am|le|depuis|el|dal|op)?\s*$|taken(?: on)?|aufgenommen|(?:when|wann|quand|cuándo|quando)\s?:|first aired|born|died|deadline|geboren|gestorben|geburtsdatum|termin|beginn|naissance|sortie|nacimiento|estreno|nascita|uscita)(?!\p{L})/iu;

/** Said of a film, unless the page is a press release. */
export const RELEASE_LABEL = /(?<!\p{L})release date(?!\p{L})/iu;
/** How a press release calls itself. */
export const PRESS_RELEASE =
  /(?<!\p{L})(?:(?:press|news|media) release|for immediate release|communiqué de presse|pressemitteilung|comunicado de prensa|comunicato stampa|persbericht)(?!\p{L})/iu;

/** Text that continues, such as `Join us on Saturday, 14 June 2014, at the quay.` */
export function isRunningText(text: string): boolean {
  return endsSentence(text) && /\p{Ll}{2} \p{Ll}{2}/u.test(text);
}

/** How a sentence about the page begins. */
export const OF_PAGE =
  /^(?:(?:article|post|beitrag|artikel|texte?|entry|note|artículo|articolo)(?= \p{L}{4,14}(?: |:))|this (?:entry|post|article|story|item|page)|the (?:entry|post|article|story|item|page) (?:was|is|has been)|diese[rs]? (?:artikel|beitrag|eintrag|text|seite)|cet article|cette page|est[ea] (?:art[ií](?:culo|go)|p[aá]gina)|quest[oa] ?(?:articolo|pagina)|dit artikel|deze pagina|tę stronę|эта страница|sidan|stránka|denne side|αυτή η σελίδα|a lap|bu sayfa)(?!\p{L})/iu;
const OPENS_PUBLISHED = new RegExp(String.raw`^\P{L}*${PUBLISHED_LABEL.source}`, 'iu');

/**
 * Whether a line is a sentence of the article that happens to have a label's word before the day: `He was released on
 * May 4, 2016, she said.`
 */
export function isTelling(text: string, before: string): boolean {
  return (
    PUBLISHED_LABEL.test(before) && endsSentence(text) && !OF_PAGE.test(text) && !OPENS_PUBLISHED.test(before)
  );
}
