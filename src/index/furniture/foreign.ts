import { endsSentence, isHeadline } from '../text/lines.js';
import { FOLLOWED_ON } from './networks.js';
import { type FurnitureRule, LONGEST_LINE, line } from './rule.js';

/**
 * What pages in languages other than English show around their articles; one line for each language, where lists
 * allow it.
 */

const ALSO = [
  'lesen sie (?:auch|mehr|hierzu|dazu)|lies auch|mehr zum thema|mehr dazu|auch interessant|das könnte sie auch interessieren',
  '(?:à |a )?(?:lire|voir) (?:aussi|également)|sur le même (?:sujet|thème)|pour aller plus loin',
  'leer más|le[ae] (?:también|además|más)|te puede interesar|le puede interesar|más información|ver también|noticias? relacionadas?',
  'leggi (?:anche|tutto)|potrebbe interessarti|articoli correlati',
  'leia (?:também|mais)|veja também|saiba mais|notícias relacionadas',
  'lees (?:ook|meer|verder)|zie ook',
  'læs også|les også|läs (?:också|mer|även)|lue myös',
  'czytaj (?:też|także|więcej|również)|zobacz (?:też|także|również)|čtěte (?:také|též)|přečtěte si',
  'читайте (?:также|ещё)|смотрите также|читайте по теме|devamını oku|ayrıca oku|[iİ]lg[iİ]l[iİ] haber(?:ler)?',
  'اقرأ أيضا|اقرأ المزيد|مواضيع ذات صلة',
  '関連記事|関連ニュース|あわせて読みたい|相关(?:阅读|新闻|报道)|延伸阅读|相關新聞|관련기사',
].join('|');
const NETWORK = `(?:${FOLLOWED_ON}|mastodon|rss|вконтакте|одноклассники|réseaux sociaux|redes (?:sociales|sociais)|(?:sozialen|sociale|sociala|sosiale) (?:medien|netzwerken|media|medier)|social(?: network| media)?)`;
/** `Follow us on Facebook`, and nothing that a reader would quote. */
const FOLLOW = new RegExp(
  String.raw`^(?:¡?\s?s[íi]guenos|s[íi]ganos|suivez[- ]nous|rejoignez[- ]nous|retrouvez[- ]nous|folgen sie \S{2,31}|folgt? uns|besuchen sie uns|seguici|siga-nos|siga a gente|segue-nos|acompanhe-nos|acompanhe (?:o|a) \S{2,31}|curta (?:a )?(?:nossa )?página|volg ons|följ oss|følg oss?|seuraa meitä|śledź nas|obserwuj nas|dołącz do nas|sledujte nás|kövessen minket|подпис(?:ывайтесь|аться|ывайся)|підпис(?:уйтесь|атися)|ακολουθήστε μας)(?:\s[^“”„"«»「」.!?]{0,80})?\s(?:\S{1,6})?${NETWORK}(?:\s[^“”„"«»「」.!?]{0,60})?\s?[.!]?$`,
  'iu',
);
const LABEL = new RegExp(String.raw`^(?:${ALSO})\s*[:：»>]*$`, 'iu');
const INLINE = new RegExp(String.raw`^(?:[>»►•+]\s*)?(?:${ALSO})\s*[:：|–—-]\s*(?<headline>\S.*)$`, 'iu');
/** Both words open mottoes and definitions too, so that what follows must be as long as a headline. */
const READ_OR_SEE =
  /^(?:[>»►•+]\s*)?(?:Lire|LIRE|Voir|VOIR)\s*:\s*(?<headline>(?:« ?)?\p{Lu}\S*(?: \S+){3,})$/u;
const MOST_TEASERS = 12;

export const foreignTeasers: FurnitureRule = {
  name: 'teasers of other languages',
  why: 'A link to another story, in a language other than English.',
  match: (lines, at) => {
    const text = lines[at]!;
    if (text.length > LONGEST_LINE) return 0;
    const headline = (INLINE.exec(text) ?? READ_OR_SEE.exec(text))?.groups?.headline;
    if (headline !== undefined) return endsSentence(headline) ? 0 : 1;
    if (!LABEL.test(text)) return 0;
    let end = at + 1;
    while (end < lines.length && end - at <= MOST_TEASERS && isHeadline(lines[end]!)) end += 1;
    // A line right above running text may be its heading.
    return end - at === 2 && end < lines.length ? 1 : end - at;
  },
};

/** An outlet: capitalised words, perhaps with small ones between them. */
const OUTLET = String.raw`\p{Lu}[\p{L}\d.&’'-]{0,30}(?: (?:\p{Ll}{2,5} )?\p{Lu}[\p{L}\d.&’'-]{0,30}){0,4}`;
/** Where the article stood first, and nothing behind the outlet but a day: another sentence about it is prose. */
const FIRST_SEEN = new RegExp(
  String.raw`^(?:${[
    'Een versie van dit artikel (?:verscheen|stond)(?: ook)? (?:in|op) (?:de |het )?(?:krant)?',
    '(?:Dieser|Der) (?:Text|Artikel|Beitrag) (?:erschien|wurde|ist) (?:zuerst|zuvor|ursprünglich) (?:auf|beim?|i[nm]) (?:de[mnr] )?',
    "Cet article (?:est (?:d[’']abord|initialement) paru|a (?:d[’']abord|initialement) été publié|a été initialement publié) (?:dans|sur) (?:l[ae]s? |l[’'])?",
    'Este artículo (?:se publicó|fue publicado|apareció) originalmente en (?:el |la |los )?',
    'Questo articolo è (?:apparso|stato pubblicato) (?:originariamente|inizialmente|per la prima volta) (?:in|su|sul|sulla|nel|nella) (?:il |la )?',
  ].join(
    '|',
  )})(?:(?<=krant)|${OUTLET})(?: erschienen| veröffentlicht)?(?:,? \p{Ll}{2,3} \d{1,2}(?:\.|er)? (?:\p{Ll}{2} )?\p{L}{3,12}(?: \p{Ll}{2})? \d{4})?\.?$`,
  'u',
);

export const foreignFurniture = line(
  'furniture of other languages',
  'Advertisements, share bars and prompts of pages in other languages than English.',
  /^[-–—*[( ]*(?:anzeige|werbung|publicité|publicidad|pubblicità|publicidade|advertentie|reklam[aey]?|annonse?|annonce|mainos|реклама|広告|广告|廣告|광고)[-–—*\]) ]*$/iu,
  FOLLOW,
  /^(?:kommentare|commentaires|comentarios|comentários|commenti|reacties)$/i,
  /^\d{1,5} (?:kommentare?|commentaires?|réactions?|comentarios?|comentários?|commenti?|reacties?|kommentarer|komentarz(?:e|y)?|комментари(?:й|я|ев))$/iu,
  /^(?:(?:diesen )?artikel (?:teilen|merken|drucken|anhören)|(?:jetzt )?teilen|partage[rz](?: cet article)?|lire plus tard|réutiliser ce contenu|compart(?:ir|e)(?: (?:este )?artículo)?|condividi(?: (?:questo )?articolo)?|compartilh(?:ar?|e)(?: (?:este artigo|esta notícia))?|delen|deel dit artikel|del|dela|udostępnij|поделиться)(?: (?:auf|sur|en|su|no|op) \p{L}+)?\s?:?$/iu,
  /^(?:zum newsletter anmelden|(?:unseren |den )?newsletter (?:abonnieren|bestellen)|s['’]abonner à la newsletter|iscriviti alla newsletter|(?:clique aqui e )?receba (?:as )?notícias (?:no|do) .{1,40}|(?:suscríbete|suscríbase|inscreva-se|iscriviti|abonnez-vous) (?:a|no|al|à|en) (?:nuestro|nosso|nostro|notre)? ?(?:canal|canale|chaîne)[^“”"«»]{0,60})[.!]?$/iu,
  /^(?:schlagw(?:ö|oe)rter|schlagworte|stichw(?:ö|oe)rter|mots[- ]clés|etiquetas|palabras clave|parole chiave|trefwoorden|palavras-chave|tagi|emneord|nyckelord|теги|метки|ετικέτες)\s?:\s?[^.]{1,300}$/iu,
  /^(?:ajouter à vos sélections|offrir l['’]article|temps de lecture\b.{0,20}|lecture \d+ min\.?|(?:lesezeit|lesedauer|leestijd|lästid|lesetid|tempo d[ei] (?:lettura|leitura))\b.{0,20}|\d{1,2} min(?:ut\p{L}{1,3})?\.? (?:d[ei] )?(?:lectura|lettura|leitura|lecture|lesezeit|leestijd)|tiempo de lectura\b.{0,20}|archivado en|se adhiere a los criterios de|mehr lesen über|verwandte (?:themen|artikel)|diskutieren sie mit|zur startseite|inhaltsverzeichnis|por redacción)$/iu,
  /^(?:suscríbete|suscríbase|abonnez-vous|inscrivez-vous|recevez|melden sie sich|abonnieren sie|iscriviti|ricevi|inscreva-se|assine|receba|schrijf je in|meld je aan|tilmeld dig|prenumerera)\b[^“”"«»]{0,120}(?:newsletter|boletín|infolettre|nieuwsbrief|nyhedsbrev|nyhetsbrev|whatsapp|telegram)\b[^“”"«»]{0,80}$/iu,
  /^recib[ae]\b[^“”"«»]{0,80}(?:newsletter|boletín|en tu (?:whatsapp|telegram))\b[^“”"«»]{0,80}$|^jetzt\b[^“”„"«»]{0,60}(?:newsletter|(?:whatsapp|telegram)-kanal)\b[^“”„"«».]{0,40}(?:abonnieren|anmelden|bestellen|holen|sichern)(?:: [^“”„"«»]{1,120})?[.!]?$/iu,
  /^(?:iratkozz(?:on)? (?:fel|be)|přihlaste se|odebírejte|zapište se|zapisz się|подпи(?:шитесь|сывайтесь)|abone ol(?:un)?|tilaa|înscrie-te|abonează-te)(?!\p{L})[^“”„"«»]{0,80}(?:hírlevel|newsletter|novinek|рассылк|bülten|uutiskirje)[^“”„"«».]{0,40}[.!]?$/iu,
  /^(?:pour lire la suite|um (?:weiterzulesen|den ganzen artikel zu lesen)|para (?:seguir|continuar) leyendo|per continuare a leggere|para continuar (?:a ler|lendo)|om verder te lezen)\b[^“”"«»]{0,120}$/iu,
  /^[^“”"「」『』]{0,40}(?:無断(?:転載|複製)|무단\s?(?:전재|복제)|版权所有|版權所有|未经[^。]{0,12}(?:授权|许可)[^。]{0,20}转载)[^“”"「」『』]{0,40}$/u,
  /^[[(【]?[\p{L}\s.=]{0,30}기자\s\S{2,30}@\S{3,40}$/u,
  /^[【（(［[]?(?:责任)?(?:编辑|編輯|编集)[：:]\s?\S{1,12}[】）)］\]]?$/u,
  /^▶\s?[^.!?“”"]{0,60}(?:바로가기|구독하기|더보기|구독|보기)$/u,
  /^(?:\S{2,12} )?(?:责任编辑|責任編輯)[：:]\s?[^\s。！？]{1,12}(?: [A-Z]{1,4}\d{2,6})?$/u,
  /^[（(]?原标题[：:][^。！？]{2,60}[）)]?$/u,
  /^veja mais notícias (?:d[aeo]s?|sobre|n[ao]s?) [^“”"!?]{2,80}$/iu,
  /^(?:źródło|quelle|zdroj|forrás|källa|kilde|bron|fonte|fuente|источник|джерело|kaynak|المصدر)\s?:\s?(?:[^“”„"«».!?]{2,60}|[^\s“”„"«».!?]{2,30}(?: [^\s“”„"«».!?]{1,30}){0,2}\.)$/iu,
  FIRST_SEEN,
  /^(?:dieses thema im programm:|über dieses thema berichtete[nt]? [^“”„"]{2,80} am \d)[^“”„"]{0,200}$/iu,
  /^[«‹←<]?\s?(?:zurück(?: zur? (?:übersicht|liste|startseite|news|artikelübersicht))?|retour(?: (?:à la liste|à l['’]accueil|aux actualités))?|volver(?: (?:al? listado|a (?:noticias|la lista|la portada)|al inicio|arriba))?|torna (?:indietro|all['’]elenco|alla home|alle news)|terug(?: naar (?:overzicht|het overzicht|nieuws))?|voltar(?: (?:ao início|para a lista))?|powrót(?: do listy)?|wróć|tillbaka(?: till .{3,20})?|tilbage(?: til .{3,20})?|назад(?: к списку)?|zpět(?: na .{3,20})?)\s?[»›→>]?$/iu,
  /^(?:war (?:diese seite|dieser artikel|dieser beitrag) (?:hilfreich|nützlich)|hat ihnen (?:dieser|der) artikel gefallen|cette page vous a-t-elle été utile|cet article vous a-t-il (?:été utile|plu)|¿(?:le|te) (?:ha (?:sido|resultado)|resultó) útil (?:esta página|este artículo|esta información)|¿?esta página (?:le )?(?:fue|ha sido) útil|(?:questa pagina|questo articolo) (?:ti|le) è stat[ao] utile|was deze (?:pagina|informatie) nuttig|heeft deze (?:pagina|informatie) je geholpen|hjälpte informationen dig|var informationen till hjälp|czy (?:ta strona|ten artykuł) by(?:ła|ł) (?:pomocna|pomocny|przydatn[ya])|esta página foi útil)\s?\?$/iu,
  /^jetzt weiterlesen mit [^“”„"]{1,60}$/iu,
  /^(?:(?:cet )?article (?:est )?réservé aux abonnés(?:\. il vous (?:en )?reste \d+[\d,.]* ?% (?:de l['’]article )?à (?:lire|découvrir))?|il vous (?:en )?reste \d+[\d,.]* ?% (?:de (?:cet article|l['’]article) )?à (?:lire|découvrir)\b.*|(?:je m['’]abonne|déjà abonné ?\?)(?:\s[^“”"«».]{0,60})?|contenido exclusivo para suscriptores|dieser artikel ist (?:nur )?für abonnenten\b.{0,80}|articolo riservato agli abbonati)\.?$/iu,
);
