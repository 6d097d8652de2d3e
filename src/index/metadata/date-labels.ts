/** What pages write beside the day of publication, and beside that of a change. */

/** Published, in the languages of Europe: words that are no part of longer ones. */
export const PUBLISHED_LABEL =
  /(?<!\p{L})(?:published|posted|created|submitted|gespeichert|first|originally|released|filed|veröffentlicht|publiziert|erstellt|geschrieben|verfasst|eingestellt|gepostet|erschienen|publié|posté|paru|mis en ligne|publicado|publicada|pubblicato|pubblicata|gepubliceerd|geplaatst|postado|publicerad|publisert|udgivet|julkaistu|opublikowano|dodano|zveřejněno|publikováno|megjelent|publicat|objavljeno|yayınlan(?:ma|dı)|опубликован[оа]?|дата публикации|опубліковано|δημοσιεύθηκε|δημοσίευση|公開日|掲載日|投稿日|发布(?:时间|日期|于)|发表于|發佈(?:時間|日期|於)|입력|등록)(?!\p{L})/iu;
/** Changed, in the same languages. */
export const UPDATED_LABEL =
  /(?<!\p{L})(?:updated?|modified|edited|revised|reviewed|aktualisiert|geändert|bearbeitet|mis(?:e)? à jour|modifié|actualizado|actualizada|actualización|modificado|aggiornat[oa]|aggiornamento|bijgewerkt|gewijzigd|atualizad[oa]|uppdaterad|oppdatert|opdateret|päivitetty|aktualizacja|aktualizováno|frissítve|güncelle(?:me|ndi)|обновлен[оа]?|оновлено|ενημερώθηκε|更新日|最終更新|更新(?:时间|時間|日期)|수정)(?!\p{L})/iu;
/** Of something else than the page. */
export const OTHER_LABEL =
  /(?<!\p{L})(?:release date|first aired|born|died|deadline|geboren|gestorben|geburtsdatum|termin|beginn|naissance|sortie|nacimiento|estreno|nascita|uscita)(?!\p{L})/iu;
