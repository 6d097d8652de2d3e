/** What may be wrong with an address or a file to be added, keyed by the English: see `problems.ts`. */
import type { Translations } from './text.js';

export const ADDING_PROBLEMS: Translations = {
  'That address keeps redirecting without end.': {
    de: 'Diese Adresse leitet endlos weiter.',
    fr: 'Cette adresse redirige sans fin.',
    es: 'Esa dirección redirige una y otra vez, sin fin.',
    pt: 'Esse endereço redireciona sem parar.',
  },
  '{host} has no such page ({status}).': {
    de: '{host} hat keine solche Seite ({status}).',
    fr: '{host} n’a pas cette page ({status}).',
    es: '{host} no tiene esa página ({status}).',
    pt: '{host} não tem essa página ({status}).',
  },
  '{host} does not let me read that ({status}). Save the page in your browser and add the file instead.': {
    de: '{host} lässt mich das nicht lesen ({status}). Speichern Sie die Seite in Ihrem Browser und fügen Sie stattdessen die Datei hinzu.',
    fr: '{host} ne me laisse pas lire cela ({status}). Enregistrez la page dans votre navigateur et ajoutez plutôt le fichier.',
    es: '{host} no me deja leer eso ({status}). Guarde la página en su navegador y añada el archivo.',
    pt: '{host} não me deixa ler isso ({status}). Salve a página no seu navegador e adicione o arquivo.',
  },
  '{host} asks me to come back later ({status}).': {
    de: '{host} bittet mich, später wiederzukommen ({status}).',
    fr: '{host} me demande de revenir plus tard ({status}).',
    es: '{host} me pide que vuelva más tarde ({status}).',
    pt: '{host} pede que eu volte mais tarde ({status}).',
  },
  '{host} asks me to come back in {minutes} min ({status}).': {
    de: '{host} bittet mich, in {minutes} min wiederzukommen ({status}).',
    fr: '{host} me demande de revenir dans {minutes} min ({status}).',
    es: '{host} me pide que vuelva dentro de {minutes} min ({status}).',
    pt: '{host} pede que eu volte em {minutes} min ({status}).',
  },
  '{host} could not give me that ({status}). Try again later.': {
    de: '{host} konnte mir das nicht geben ({status}). Versuchen Sie es später noch einmal.',
    fr: '{host} n’a pas pu me donner cela ({status}). Réessayez plus tard.',
    es: '{host} no ha podido darme eso ({status}). Inténtelo más tarde.',
    pt: '{host} não conseguiu me dar isso ({status}). Tente mais tarde.',
  },
  'That is a list of articles, such as a feed: to follow it, put its address into FEEDS. Otherwise give me the address of one article.':
    {
      de: 'Das ist eine Liste von Artikeln, etwa ein Feed: Um ihm zu folgen, tragen Sie seine Adresse in FEEDS ein. Sonst geben Sie mir die Adresse eines einzelnen Artikels.',
      fr: 'C’est une liste d’articles, par exemple un flux : pour le suivre, mettez son adresse dans FEEDS. Sinon, donnez-moi l’adresse d’un seul article.',
      es: 'Es una lista de artículos, por ejemplo un canal web: para seguirla, ponga su dirección en FEEDS. Si no, deme la dirección de un solo artículo.',
      pt: 'Isso é uma lista de artigos, por exemplo um feed: para segui-la, coloque o endereço em FEEDS. Caso contrário, me dê o endereço de um só artigo.',
    },
  'That is not a kind of file that I can read ({type}).': {
    de: 'Diese Art von Datei kann ich nicht lesen ({type}).',
    fr: 'Je ne peux pas lire ce type de fichier ({type}).',
    es: 'No puedo leer ese tipo de archivo ({type}).',
    pt: 'Não consigo ler esse tipo de arquivo ({type}).',
  },
  '{host} takes too long to answer.': {
    de: '{host} braucht zu lange, um zu antworten.',
    fr: '{host} met trop de temps à répondre.',
    es: '{host} tarda demasiado en responder.',
    pt: '{host} demora demais para responder.',
  },
  '{host} has no valid certificate.': {
    de: '{host} hat kein gültiges Zertifikat.',
    fr: '{host} n’a pas de certificat valide.',
    es: '{host} no tiene un certificado válido.',
    pt: '{host} não tem um certificado válido.',
  },
  'What {host} sends is damaged.': {
    de: 'Was {host} schickt, ist beschädigt.',
    fr: 'Ce que {host} envoie est endommagé.',
    es: 'Lo que envía {host} está dañado.',
    pt: 'O que {host} envia está danificado.',
  },
  '{host} cannot be reached, or broke off the connection.': {
    de: '{host} ist nicht erreichbar oder hat die Verbindung abgebrochen.',
    fr: '{host} est injoignable, ou a coupé la connexion.',
    es: 'No se puede acceder a {host}, o se ha cortado la conexión.',
    pt: 'Não consigo acessar {host}, ou a conexão caiu.',
  },
  'The site sends the page in a compressed form that I cannot unpack.': {
    de: 'Die Website schickt die Seite in einer Komprimierung, die ich nicht entpacken kann.',
    fr: 'Le site envoie la page sous une forme compressée que je ne sais pas décompresser.',
    es: 'El sitio envía la página comprimida de un modo que no sé descomprimir.',
    pt: 'O site envia a página compactada de um jeito que não sei descompactar.',
  },
  'That is larger than {most} MB: too large for an article.': {
    de: 'Das ist größer als {most} MB und damit zu groß für einen Artikel.',
    fr: 'Cela dépasse {most} Mo : c’est trop pour un article.',
    es: 'Ocupa más de {most} MB: es demasiado para un artículo.',
    pt: 'Tem mais de {most} MB: é grande demais para um artigo.',
  },
  '{host} answered from another address than its own.': {
    de: '{host} hat von einer fremden Adresse aus geantwortet.',
    fr: '{host} a répondu depuis une autre adresse que la sienne.',
    es: '{host} ha respondido desde una dirección que no es la suya.',
    pt: '{host} respondeu de um endereço que não é o seu.',
  },
  'That address is too long.': {
    de: 'Diese Adresse ist zu lang.',
    fr: 'Cette adresse est trop longue.',
    es: 'Esa dirección es demasiado larga.',
    pt: 'Esse endereço é longo demais.',
  },
  'That is not a web address: those begin with https://': {
    de: 'Das ist keine Webadresse: Webadressen beginnen mit https://',
    fr: 'Ce n’est pas une adresse web : une adresse web commence par https://',
    es: 'No es una dirección web: esas empiezan por https://',
    pt: 'Não é um endereço da web: esses começam com https://',
  },
  'I only fetch web addresses: they begin with http:// or https://': {
    de: 'Ich rufe nur Webadressen ab: Sie beginnen mit http:// oder https://',
    fr: 'Je n’ouvre que des adresses web : elles commencent par http:// ou https://',
    es: 'Solo abro direcciones web: empiezan por http:// o https://',
    pt: 'Só abro endereços da web: eles começam com http:// ou https://',
  },
  'I only fetch from the usual ports of the web (80 and 443).': {
    de: 'Ich rufe nur von den üblichen Ports des Webs ab (80 und 443).',
    fr: 'Je n’accède qu’aux ports habituels du web (80 et 443).',
    es: 'Solo accedo a los puertos habituales de la web (80 y 443).',
    pt: 'Só acesso as portas usuais da web (80 e 443).',
  },
  'I cannot find {host}: check the address.': {
    de: '{host} finde ich nicht: Prüfen Sie die Adresse.',
    fr: 'Je ne trouve pas {host} : vérifiez l’adresse.',
    es: 'No encuentro {host}: revise la dirección.',
    pt: 'Não encontro {host}: confira o endereço.',
  },
  '{host} is not on the public internet, so I do not go there.': {
    de: '{host} ist nicht im öffentlichen Internet; dort gehe ich nicht hin.',
    fr: '{host} n’est pas sur l’internet public ; je n’y vais donc pas.',
    es: '{host} no está en la internet pública, así que no entro ahí.',
    pt: '{host} não está na internet pública, por isso não vou até lá.',
  },
  'That text cannot be stored word for word, so I do not keep it.': {
    de: 'Dieser Text lässt sich nicht Wort für Wort speichern; deshalb behalte ich ihn nicht.',
    fr: 'Ce texte ne peut pas être enregistré mot pour mot ; je ne le garde donc pas.',
    es: 'Ese texto no se puede guardar palabra por palabra, así que no lo guardo.',
    pt: 'Esse texto não pode ser guardado palavra por palavra, por isso não o guardo.',
  },
  '“{name}” is not a kind of file that I can read.': {
    de: '„{name}“ ist keine Art von Datei, die ich lesen kann.',
    fr: '« {name} » n’est pas un type de fichier que je peux lire.',
    es: '«{name}» no es un tipo de archivo que yo pueda leer.',
    pt: '“{name}” não é um tipo de arquivo que eu consiga ler.',
  },
  '“{name}” {reason}.': {
    de: '„{name}“ {reason}.',
    fr: '« {name} » {reason}.',
    es: '«{name}» {reason}.',
    pt: '“{name}” {reason}.',
  },
  'That page {reason}.': {
    de: 'Was dort steht, {reason}.',
    fr: 'Ce qui s’y trouve {reason}.',
    es: 'Lo que hay allí {reason}.',
    pt: 'O que há lá {reason}.',
  },
  'That page is larger than {most} MB.': {
    de: 'Diese Seite ist größer als {most} MB.',
    fr: 'Cette page dépasse {most} Mo.',
    es: 'Esa página ocupa más de {most} MB.',
    pt: 'Essa página tem mais de {most} MB.',
  },
  '{host} asks robots not to read that (robots.txt).': {
    de: '{host} bittet Programme, das nicht zu lesen (robots.txt).',
    fr: '{host} demande aux robots de ne pas lire cela (robots.txt).',
    es: '{host} pide a los robots que no lean eso (robots.txt).',
    pt: '{host} pede aos robôs que não leiam isso (robots.txt).',
  },
};
