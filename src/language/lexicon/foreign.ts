/** For the languages of articles other than English: abbreviations, and small words that tell them apart. */
import { wordSet } from './word-set.js';

export type ForeignLanguage = 'de' | 'fr' | 'es' | 'pt' | 'it';

/** What the CLDR lacks. */
export const FOREIGN_ABBREVIATIONS: Readonly<Record<ForeignLanguage, ReadonlySet<string>>> = {
  de: wordSet(
    'hr hrn fr frl hausnr hauptstr nr str pl abs ziff zw rd ca ehem einw med jur phil rer nat habil bzgl bzw mio mrd tsd tel stv vors gem lt ggü u.a usw',
  ),
  fr: wordSet(
    'mm mme mmes mlle mgr me dr pr env cf p pp h bd av st ste ets éd art chap no nos n tél vol janv févr juil',
  ),
  es: wordSet(
    'ee uu sr sra srta dr dra lic ing arq gral cnel tte sgto núm n.º nº núms art arts cap aprox pág págs tel av avda s ud uds prof profa dip sen gob pdte p.ej',
  ),
  pt: wordSet(
    'sr sra srta dr dra prof profa eng arq gen cel cap gov dep sen ver min exmo exma art arts aprox n nº núm pág págs tel av r s séc d cia ltda dom p',
  ),
  it: wordSet(
    'sig sigg sig.ra dott dott.ssa prof prof.ssa avv ing on sen art artt n pag pagg cap tel ca s via mons geom gen col',
  ),
};
/** Of the CLDR's, those that end a sentence as whole words, or as days and months do. */
export const ENDING_WORDS: Readonly<Record<ForeignLanguage, ReadonlySet<string>>> = {
  de: wordSet(
    'am alt art test best port folg min max temp bed reg int mod trans so do di mi mo sa adr app dat do inc ges gesch co sek max allg o obj test akt jan feb apr aug sep sept okt nov dez',
  ),
  fr: wordSet(
    'dim oct mer jeu cam dir trad mar sam lun ven sept all mart anc broch publ coll doc var nov déc avr aux',
  ),
  es: wordSet(
    'may mar sol bien kit rol ant bol dom ago abr col fund seg var desc sept nov dic lun mié jue vie sáb oct jun jul feb ene reg ram sa ca em id exc trab fabric da aa ss ms fr e m c',
  ),
  pt: wordSet(
    'port pal cat mat mov tec fac prod ed lit rep out set mar mai dez fev cont ind aux caps lat long end dir est trad esp quím org sup div apart com seg des col neol pol tel fil ref pron hist abr jan jun jul ago nov ap f a',
  ),
  it: wordSet('mod on fig ver int arch mitt all div dr tab vol sez liv dc'),
};
/** Small words of each that the others hardly have. */
export const SMALL_WORDS: Readonly<Record<ForeignLanguage, ReadonlySet<string>>> = {
  de: wordSet(
    'der die das und ist nicht mit von dem den ein eine zu auf für im sich des auch wird wurde sagte am',
  ),
  fr: wordSet('le les des et est une dans pour qui sur pas au du aux il elle ont été cette sont la'),
  es: wordSet('el los las y del una por con se para su es lo al más fue la en que'),
  pt: wordSet('o os as um uma do da dos das não em ao na no para com foi é mais e que'),
  it: wordSet('il lo gli di che una per non della del dei nel è sono ha con alla la dal'),
};
export const SMALL_ENGLISH_WORDS = wordSet(
  'the of and to in is that for was with on said he it at by from are has have',
);

/**
 * What stands beside a quotation in German, French, Spanish, Portuguese and Italian, and says that somebody said it; by
 * their keys.
 */
export const FOREIGN_SAYING = wordSet(`
  sagt sagte sagten gesagt erklart erklarte meint meinte betont betonte schreibt schrieb laut zufolge
  dit disait declare selon affirme explique
  dijo dice segun afirmo afirma explico explica declaro asegura aseguro
  disse diz segundo afirmou explicou declarou
  detto dice secondo spiega`);

/** Words that ask, in scripts that are not Latin, as far as the package of stop words lacks them. */
export const FOREIGN_ASKING: ReadonlySet<string> = new Set(
  (
    '什么 什么时候 何时 多少 几 谁 哪里 哪儿 哪些 哪个 为什么 怎么 怎样 如何 何 什麼 什麼時候 誰 哪裡 為什麼 怎麼 多久 多大 吗 呢 ' +
    'いつ いくら いくつ 誰 だれ どこ なぜ どうして どう どの どれ 何 何と なに です ます か した でした ました でしょ ' +
    '누가 누구 누구인가 누구인가요 누구입니까 언제 언제인가 어디 어디서 어디에 왜 무엇 무엇을 무엇인가 뭐 뭐라고 뭘 얼마 얼마나 얼마인가 얼마인가요 얼마입니까 어떻게 어떤 몇 ' +
    'क्या कब कितना कितनी कितने क्यों कहाँ कहां कौन किसने किसको किस कैसे कैसा कैसी ' +
    'כמה מי מה מתי איפה היכן למה מדוע איך איזה איזו האם ' +
    'كم متى أين لماذا كيف من ماذا ما هل أي ' +
    'сколько когда где кто что почему зачем какой какая какие куда откуда чем стоит стоят'
  ).split(' '),
);

/** "By" before the names of a byline, in the languages of Europe, as part of a pattern. */
export const BY_IN_BYLINES = 'by|von|par|por|di|door|av|af';

/** The articles of German, French, Spanish and Portuguese, and what French and Portuguese make of them after "of". */
export const FOREIGN_ARTICLES = wordSet('der die das den dem le la les du des el los las o a os as');
