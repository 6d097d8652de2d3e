/**
 * What people write to a bot in German, French, Spanish and Portuguese without asking its articles anything, as patterns over
 * whole messages in the form of `plainWords`. A phrase of several languages is listed for the one that uses it most.
 */

import type { Intent } from '../../domain.js';

/** Languages other than English that the bot speaks, by their codes. */
export type SpokenLanguage = 'de' | 'fr' | 'es' | 'pt';

/** By language: what a phrase wants, and its forms. */
const PHRASES: Readonly<Record<SpokenLanguage, Readonly<Partial<Record<Intent, readonly string[]>>>>> = {
  de: {
    greeting: [
      '(?:hallo|guten (?:morgen|tag|abend)|moin|servus|grüß (?:gott|dich)|gr(?:ü|u)ezi|hi)(?: (?:zusammen|leute|alle|allerseits|wie gehts(?: (?:dir|euch))?))+|(?:hallo|guten (?:morgen|tag|abend)|moin|servus|grüß (?:gott|dich)|gr(?:ü|u)ezi)(?: bot)?',
      '(?:hallo |hi |na )?wie (?:gehts|geht es)(?: (?:dir|ihnen|euch|so|heute|denn))*',
    ],
    farewell: [
      'tschü(?:ss|s|ß)|tschuss|tschau|auf wiedersehen|bis (?:bald|später|dann|morgen)|gute nacht|machs gut',
    ],
    thanks: [
      'das (?:wars|wärs|ist alles|war alles)|danke(?: (?:dir|euch|ihnen|schön|sehr|vielmals|das (?:wars|ist alles|reicht(?: mir)?)|für (?:die|deine) (?:hilfe|antwort)))*|(?:vielen|herzlichen|besten) dank|dankeschön|ich danke dir',
    ],
    acknowledgement: ['ja|nein|verstanden|alles klar|na gut|stimmt|ach so|schade|genau|in ordnung'],
    help: [
      'hilfe(?: bitte)?|(?:kannst|könntest) du mir(?: bitte)? helfen|was kannst du(?: (?:alles|so|tun|machen))*|was machst du|wofür bist du da',
      'wie (?:funktioniert|geht) (?:das|es|dieser bot|der bot|das hier)|wie funktionierst du|wie (?:benutze|nutze|bediene|frage) ich (?:dich|das|den bot)|was ist das(?: hier| für ein bot)?|(?:das )?(?:verstehe|versteh) ich nicht|ich verstehe? (?:das|es|nichts|gar nichts)(?: nicht)?',
    ],
    identity: [
      'wer bist du|was bist du|wie hei(?:ß|ss)t du|wie ist dein name|bist du (?:ein )?(?:bot|roboter|mensch|echt|eine ki)|wer hat dich (?:gemacht|gebaut|programmiert)',
    ],
    web: [
      '(?:kannst|könntest) du (?:(?:das|es|auch|mal) )*(?:(?:im (?:internet|netz|web)|online) (?:nachsehen|suchen|schauen|nachschauen)|googeln)|(?:suchst|googelst) du (?:auch )?im (?:internet|netz|web)|hast du (?:zugang zum )?internet(?:zugang)?',
    ],
    adding: [
      '(?:wie|wo) (?:kann ich |füge ich |lade ich )(?:(?:eigene|neue|weitere|meine|einen) )*artikel (?:hinzufügen|hinzu|hoch|hochladen)|kann ich (?:(?:eigene|neue|weitere|meine|einen) )*artikel (?:hinzufügen|hochladen)',
    ],
    sources: [
      '(?:woher|von wo) (?:hast|nimmst|bekommst|kriegst) du (?:(?:deine|die|diese|das|alle) )?(?:artikel|quellen|informationen|infos|zitate|antworten|alles)?(?: her)?|(?:welche|wie viele) (?:artikel|quellen|zeitungen) (?:hast|kennst|nutzt) du|was wei(?:ß|ss)t du|was sind deine quellen|deine quellen',
    ],
    newest: [
      '(?:die )?(?:(?:neueste|neuesten|aktuelle|aktuellen|letzten) )?(?:nachrichten|neuigkeiten|schlagzeilen)(?: (?:von )?heute)?|was gibts neues|was gibt es neues|was ist neu|gibt es (?:etwas )?neues',
    ],
    complaint: [
      'du bist (?:(?:so|echt|total|ein) )*(?:dumm|doof|blöd|nutzlos|schlecht|idiot)|halt (?:die klappe|den mund)|du verstehst (?:mich nicht|nichts)|das ist falsch|das stimmt nicht|falsch',
    ],
    more: [
      '(?:zeige?|gib) mir (?:noch )?mehr|mehr(?: davon)?|noch mehr|mehr bitte|erzähl mir mehr|was noch|sonst noch (?:etwas|was)',
    ],
    deletion: [
      '(?:bitte )?(?:lösche?|löschen|lösch) (?:das|dies|es|die antwort|diese antwort)(?: wieder)?(?: bitte)?|(?:bitte )?(?:das )?löschen',
    ],
    privacy: [
      '(?:speicherst|merkst|behältst) du (?:(?:dir|meine|unsere|die|alle|auch) )*(?:fragen|nachrichten|daten|chats|namen)|(?:wer (?:kann|sieht)|kann jemand) (?:das|meine (?:fragen|nachrichten))(?: (?:hier )?(?:lesen|sehen))?',
    ],
    task: [
      '(?:(?:kannst|könntest) du )?(?:(?:mir|das|es|dies) )*(?:übersetzen|übersetze|übersetz)(?: (?:das|es|mir))*(?: (?:auf|ins) deutsche?)?',
    ],
  },
  fr: {
    greeting: [
      '(?:bonjour|bonsoir|coucou|salut)(?: (?:à tous|tout le monde|bot|ça va|ca va|comment (?:ça|ca) va))*',
      '(?:et toi |bien et toi |comment )?(?:ça|ca) va(?: bien)?|comment (?:allez vous|vas tu|tu vas)',
    ],
    farewell: ['au revoir|à (?:bientôt|plus tard|demain|plus)|bonne (?:nuit|soirée|journée)'],
    thanks: [
      'cest tout|merci(?: (?:beaucoup|bien|bot|à toi|à vous|pour (?:tout|ton aide|votre aide|ta réponse)))*|je (?:te|vous) remercie',
    ],
    acknowledgement: ['daccord|oui|ça marche|je vois|je comprends|bien sûr|très bien'],
    help: [
      'aide(?: moi)?|(?:peux tu|tu peux|pouvez vous) maider|(?:quest ce que |que )?(?:tu peux|peux tu|sais tu|tu sais|pouvez vous|vous pouvez) faire|comment (?:ça|ca) (?:marche|fonctionne)|comment (?:tu marches|tu fonctionnes|fonctionnes tu)|cest quoi(?: (?:ça|ce bot))?|quest ce que cest|à quoi (?:tu sers|sers tu)|je (?:ne )?comprends (?:rien|pas)(?: du tout)?',
    ],
    identity: [
      'qui (?:es tu|êtes vous)|tes qui|tu es qui|comment (?:tu tappelles|tappelles tu|vous appelez vous)|quel est ton nom|(?:es tu|tu es) (?:un (?:robot|bot|humain)|une ia)|(?:qui|cest qui qui) ta (?:créé|fait|fabriqué|programmé)',
    ],
    web: [
      '(?:peux tu|tu peux|pouvez vous|vous pouvez) (?:aussi )?(?:chercher|regarder|aller|faire une recherche) (?:sur|dans) (?:internet|le web|google)|(?:cherches tu|tu cherches) sur (?:internet|le web|google)',
    ],
    adding: [
      '(?:comment|où) (?:puis je |je peux |peut on )?(?:ajouter|ajoute t on|jajoute) (?:un|des|mes|dautres) articles?|(?:puis je|je peux) ajouter (?:un|des|mes|dautres) articles?',
    ],
    sources: [
      'quels articles (?:as tu|tu as|avez vous|connais tu)|combien darticles(?: (?:as tu|tu as|avez vous))?|quelles sont (?:tes|vos) sources|(?:tes|vos) sources',
    ],
    newest: [
      '(?:les )?(?:dernières )?(?:nouvelles|actualités|infos)(?: (?:du jour|daujourdhui))?|quoi de neuf|quelles (?:sont les )?nouvelles',
    ],
    complaint: [
      '(?:tu es|tes|vous êtes) (?:(?:un|une|trop|vraiment) )*(?:nul|nulle|idiot|idiote|stupide|bête|inutile|con)|ta gueule|tais toi|tu (?:ne )?comprends (?:rien|pas)|cest faux',
    ],
    more: ['montre (?:men|moi) (?:plus|dautres)|dis men plus|autre chose|quoi dautre|et encore'],
    deletion: ['supprime[rz]? (?:ça|cela|ceci|la réponse|cette réponse)'],
    privacy: [
      '(?:(?:est ce que )?tu (?:gardes|enregistres|stockes|conserves)|(?:gardes|enregistres|stockes|conserves) tu) (?:mes|nos|les|toutes mes) (?:questions|messages|données|conversations)|qui peut (?:lire|voir) (?:mes (?:questions|messages)|ça|cela)',
    ],
    task: [
      '(?:(?:tu peux|peux tu|pouvez vous) )?(?:me )?(?:traduire|traduis|traduisez)(?: (?:moi|le|la|ça|ca|cela|le texte))*(?: en français)?',
    ],
  },
  es: {
    greeting: [
      '(?:hola|buen d[ií]a|buenos d[ií]as|buenas(?: tardes| noches)?)(?: (?:a todos|bot|amigo|amigos|qu[eé] tal|c[oó]mo est[aá]s))*',
      'qu[eé] tal(?: (?:est[aá]s|todo))?|c[oó]mo (?:est[aá]s?|est[aá]n|te va|va todo|andas)',
    ],
    farewell: ['adi[oó]s|hasta (?:luego|pronto|mañana|la vista)|chao|nos vemos'],
    thanks: [
      'eso es todo|nada más|(?:muchas |mil )?gracias(?: (?:bot|amigo|eso es todo|nada más|por (?:todo|tu ayuda|la ayuda|la respuesta)))*',
    ],
    acknowledgement: ['vale|de acuerdo|est[aá] bien|sí|claro|entendido'],
    help: [
      'ayuda|(?:me )?(?:puedes|podr[ií]as) ayudar(?:me)?|qu[eé] (?:puedes|sabes) hacer|c[oó]mo (?:funciona|funcionas|se usa|te uso)(?: (?:esto|el bot|este bot))?|qu[eé] (?:es esto|haces)|para qu[eé] sirves|no entiendo(?: nada)?',
    ],
    identity: [
      'qui[eé]n eres|qu[eé] eres|c[oó]mo te llamas|cu[aá]l es tu nombre|eres (?:(?:un|una) )?(?:bot|robot|humano|persona|ia)',
    ],
    web: [
      '(?:puedes|podr[ií]as) (?:buscar(?:lo)?|mirar(?:lo)?) en (?:internet|la web|google)|(?:buscas|miras) en (?:internet|la web|google)',
    ],
    adding: [
      '(?:c[oó]mo|d[oó]nde) (?:puedo )?(?:añadir|añado|agregar|agrego|subir|subo) (?:(?:un|mis|los|más|nuevos) )*art[ií]culos?|puedo (?:añadir|agregar|subir) (?:(?:un|mis|más|nuevos) )*art[ií]culos?',
    ],
    sources: [
      'de d[oó]nde (?:sacas|vienen|obtienes|son) (?:(?:los|tus|estos|las|esa|la) )?(?:art[ií]culos|citas|respuestas|informaci[oó]n|fuentes)|qu[eé] art[ií]culos (?:tienes|hay|conoces)|cu[aá]ntos art[ií]culos (?:tienes|hay)|cu[aá]les son tus fuentes|tus fuentes',
    ],
    newest: ['(?:las )?(?:[uú]ltimas )?noticias(?: de hoy)?|qu[eé] hay de nuevo|qu[eé] novedades hay'],
    complaint: [
      '(?:eres|qu[eé]) (?:(?:un|una|muy) )*(?:tonto|tonta|idiota|est[uú]pido|in[uú]til|malo)|no (?:sirves(?: para nada)?|entiendes(?: nada)?)|c[aá]llate|eso es falso',
    ],
    more: ['mu[eé]stra(?:me)? m[aá]s|m[aá]s|algo m[aá]s|cu[eé]ntame m[aá]s|dime m[aá]s|qu[eé] m[aá]s'],
    deletion: ['(?:borra|borre|elimina|elimine) (?:eso|esto|la respuesta|esta respuesta)'],
    privacy: [
      '(?:guardas|almacenas|registras) (?:(?:todas|todos) )?(?:mis|nuestros|nuestras|los|las) (?:preguntas|mensajes|datos|chats)|qui[eé]n puede (?:leer|ver) (?:mis (?:preguntas|mensajes)|esto)',
    ],
    task: [
      '(?:(?:puedes|podr[ií]as) )?(?:traducir(?:lo|melo)?|traduce(?:lo|melo)?)(?: (?:eso|esto|el texto))?(?: al español)?',
    ],
  },
  pt: {
    greeting: [
      '(?:olá|ola|oi|bom dia|boa (?:tarde|noite))(?: (?:a todos|amigo|gente|pessoal|tudo bem|tudo bom))+|(?:olá|ola|bom dia|boa (?:tarde|noite))(?: bot)?',
      'tudo (?:bem|bom|certo)(?: (?:com você|contigo))?|como (?:você está|vc está|vai você|estás|vai)',
    ],
    farewell: ['tchau|até (?:logo|mais|amanhã|breve)|adeus'],
    thanks: [
      '(?:é só isso|isso é tudo|era só isso|só isso)|(?:muito )?obrigad[oa](?: (?:bot|amigo|pela ajuda|pela resposta|por tudo))*|valeu|brigad[oa]',
    ],
    acknowledgement: ['sim|está bem|tá bom|certo|entendi|beleza'],
    help: [
      'ajuda|(?:você |vc )?pode (?:me )?ajudar|(?:o )?que (?:(?:você|vc|tu) )?(?:pode|podes|sabe|consegue) fazer|como (?:funciona|uso)(?: (?:isto|isso|você|o bot|este bot))?|(?:o )?que é (?:isto|isso)|para que (?:você )?serve|(?:eu )?não (?:entendi|entendo)(?: nada)?',
    ],
    identity: [
      'quem (?:é você|é vc|és tu|és)|(?:o )?que é você|qual é o (?:seu|teu) nome|como (?:você )?se chama|(?:você é|és) um (?:bot|robô|humano)',
    ],
    web: [
      '(?:(?:você|vc) )?pode (?:buscar|pesquisar|procurar) (?:na internet|na web|no google)|(?:(?:você|vc) )?(?:busca|pesquisa|procura) (?:na internet|na web|no google)',
    ],
    adding: [
      '(?:como|onde) (?:(?:eu|posso) )*(?:adiciono|adicionar|acrescento|acrescentar|coloco|colocar) (?:(?:um|meus|mais|novos|os) )*artigos?|posso adicionar (?:(?:um|meus|mais|novos) )*artigos?',
    ],
    sources: [
      'de onde (?:vêm|vem|tira|são) (?:(?:os|as|seus|suas|esses|a) )*(?:artigos|citações|respostas|informações|informação|fontes)|(?:que|quais|quantos) artigos (?:(?:você|vc) )?(?:tem|tens|conhece|há)|quais são as (?:suas|tuas) fontes',
    ],
    newest: [
      '(?:as )?(?:últimas )?(?:notícias|novidades)(?: (?:de hoje|do dia))?|(?:o )?que há de novo|quais (?:são )?as novidades',
    ],
    complaint: [
      '(?:você é|vc é|és) (?:(?:um|uma|muito) )*(?:burro|burra|idiota|inútil|estúpido|chato)|cala a boca|você não (?:entende|sabe)(?: nada)?|isso é falso',
    ],
    more: ['mostr[ae](?: me)? mais|mais|algo mais|conta mais|me conta mais|fala mais|o que mais'],
    deletion: ['(?:apaga|apague|exclui|exclua) (?:isso|isto|a resposta|essa resposta|esta resposta)'],
    privacy: [
      '(?:(?:você|vc) )?(?:guarda|armazena|salva|grava) (?:(?:as|os) )?(?:minhas|meus|nossas|nossos) (?:perguntas|mensagens|dados|conversas)|quem pode (?:ler|ver) (?:(?:as )?minhas (?:perguntas|mensagens)|isso)',
    ],
    task: [
      '(?:(?:(?:você|vc) )?pode )?(?:traduzir|traduz|traduza)(?: (?:isso|isto|o texto))?(?: (?:para|em) (?:o )?português)?',
    ],
  },
};

/** Polite words before and after such a phrase. */
const POLITE = '(?:bitte|por favor|porfa|sil (?:te|vous) plaît|sil (?:te|vous) plait|stp|svp|bot|ok)';

/** A greeting before it. */
const HELLO = '(?:hallo|hi|hey|bonjour|salut|hola|olá|oi)';

/** Each with one pattern for whole messages. */
export const FOREIGN_PATTERNS: readonly (readonly [SpokenLanguage, Intent, RegExp])[] = Object.entries(
  PHRASES,
).flatMap(([language, phrases]) =>
  Object.entries(phrases).map(
    ([intent, forms]) =>
      [
        language as SpokenLanguage,
        intent as Intent,
        new RegExp(`^(?:${HELLO} )?(?:${POLITE} )?(?:${forms.join('|')})(?: ${POLITE})?$`, 'u'),
      ] as const,
  ),
);
