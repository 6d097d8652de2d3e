/**
 * What people write to a bot without asking its articles anything, as patterns over whole messages. They are compared with
 * `plainWords`: lower case, no apostrophes, no signs. Each must match the whole message, so that no question about the
 * news is taken for small talk.
 */
import type { Intent } from '../../domain.js';
import { MONTHS, WEEKDAYS } from '../../language/lexicon/calendar.js';
import { GOOD_DAY } from '../../language/lexicon/chat.js';
import { REQUESTING } from '../../language/lexicon/function-words.js';

const WEEKDAY = `(?:${[...WEEKDAYS].join('|')})`;
const YOU = '(?:you|u|ya|this bot|the bot|this thing|it|quotewire)';
const ARE = '(?:are|r|is)';
const ME = '(?:me|us)';
const GIVE = `(?:${REQUESTING} ${YOU} )?(?:(?:show|give|tell|send|list|read|get) (?:${ME} )?)?`;
const ARTICLES =
  '(?:news )?(?:articles?|sources?|documents?|docs|files?|texts?|stories|reports|newspapers?|papers|outlets?|publications?|websites?|topics?|subjects?|data|content|material|information|info)';
const NEWS = '(?:news|headlines?|stories|articles|updates?|reports|posts)';
const NEW = '(?:latest|newest|recent|most recent|last|new|fresh|todays|current|breaking|top|daily)';
/** What the search can be limited to: a time or an outlet. */
const OF_FILTER = `(?:(?:the|an?|one|this|that|certain|some) )?(?:(?:last|past|latest|current) )?(?:outlets?|sources?|newspapers?|papers?|publishers?|dates?|days?|weeks?|months?|years?|\\d{4}|${[...MONTHS].join('|')})`;
const NOW = '(?: (?:today|now|right now|at the moment|for today|this morning|tonight|please))?';
const HERE =
  '(?: (?:here|now|today|right now|in here|in the world|around the world|for me|please|with this))*';
const PIECE = 'article|articles|news article|story|news|document|report|entry';
const WHICH = '(?:(?:what|which|when)(?: (?:is|was|are|were|s))?|whats)';
const KEPT =
  '(?: (?:you have|you know|in the (?:archive|index)|published|added|do you have|available|from))*';
const THIS =
  '(?: (?:this|that|it|them|these|everything|all|all this|all of (?:this|that|it)|the above|this (?:one|article|message|post|chat|thread|channel|story|text)|that (?:one|article|message|post|story|text)|the (?:chat|thread|channel|conversation|message|text)))?';
const ALL_NEWS =
  '(?:the |all (?:the |your )?|your |todays |the latest |latest |the newest |recent )?(?:news|articles|headlines|stories|archive|day|documents|sources|files)(?: (?:of )?(?:today|the day|the week|this week|for me))?';
const ABUSE =
  '(?:stupid|dumb|useless|bad|terrible|awful|horrible|trash|garbage|rubbish|crap|shit|shitty|annoying|an idiot|idiot|idiotic|a moron|moron|a fool|a joke|lame|ugly|boring|broken|pathetic|worthless|retarded|slow|wrong|the worst|a liar|lying|silly|nuts|crazy|mad|a clown|brainless|clueless|incompetent|hopeless)';
const MOVED =
  '(?:sad|tragic|depressing|heartbreaking|scary|terrifying|wild|insane|unreal|unbelievable|funny|hilarious|weird|odd|strange|surprising|shocking|disgusting|gross|rough|messed up|fucked up)';
const PRAISE =
  '(?:great|good|nice|cool|awesome|amazing|perfect|brilliant|excellent|helpful|wonderful|fantastic|lovely|clever|smart|the best|useful|neat|impressive)';

const TEXTS =
  '(?:articles?|sources?|outlets?|newspapers?|papers?|news|media|quotes?|answers?|stories|story|reports?|texts?|data|information|info|facts|archive|journalists?|reporters?|publications?|sites?|websites?|bot)';
const TRUSTED = `(?:(?:all |any |most )?(?:of )?(?:these|those|the|this|that|your|ur|our|its|here) (?:\\w+ )?${TEXTS}|${TEXTS}|you|u|this bot|the bot|quotewire)(?: (?:here|you (?:have|use|quote)|in here))?`;
const TAKES_SIDES =
  '(?:biased|unbiased|neutral|objective|impartial|partisan|one sided|propaganda|left wing|right wing|leftist|pro \\w+|anti \\w+)';
const TRUSTWORTHY = `(?:reliable|unreliable|trustworthy|untrustworthy|credible|reputable|legit|legitimate|accurate|honest|serious|verified|fact checked|checked|fake|fake news|real|true|independent|any good|up to date and accurate|${TAKES_SIDES})`;
const VERY = '(?: (?:really|all|even|actually|very|so|politically|always|generally|just|considered|at all))*';

/** In order: the first that matches decides. */
const PHRASES: readonly (readonly [Intent, readonly string[]])[] = [
  [
    'greeting',
    [
      `(?:hi+|hello+|oi+|hullo|helo|hey+|heya|hiya|yo+|howdy|greetings|ciao|aloha|namaste|salam|hej|ahoy|gday|${GOOD_DAY}|morning|evening|buongiorno|buonasera|goedemorgen|goedendag)(?: (?:there|all|everyone|everybody|bot|again|guys|folks|team|friend|friends|mate|buddy|quotewire|hi|hello|hey))*`,
      '(?:how (?:are|r) (?:you|u|ya)|how (?:do you do|is it going|are things)|hows it going|hows (?:everything|life)|how have you been|whats up|what is up|wassup|sup|nice to meet you|pleased to meet you|how are you (?:doing|feeling)|how was your day|i (?:do )?hope (?:you are|youre|all is) (?:well|keeping well|fine|ok|okay))(?: (?:today|bot|doing|doing today|now|man|bro|dude|guys))*',
    ],
  ],
  [
    'farewell',
    [
      '(?:bye+|goodbye|good bye|bye bye|see (?:you|ya)|see (?:you|ya) (?:later|soon|around|tomorrow)|cya|later|farewell|good night|goodnight|gn|arrivederci|take care|ttyl|have a (?:nice|good|great) (?:day|one|evening|night|weekend)|im off|gotta go|brb|afk|bbl|gtg|g2g|ttyl|(?:that (?:will|would) be|thatll be) all|(?:thats|that is|that was) (?:all|everything)(?: i (?:need|needed|wanted|want)(?: to know)?)?(?: for (?:now|today))?)(?: (?:bot|all|everyone|then|guys|now))*',
    ],
  ],
  [
    'thanks',
    [
      '(?:(?:many |ok |great |cool )?(?:thanks|thank (?:you|u|ya)|thx|thnx|tnx|tks|ty|tysm|cheers|grazie|bedankt|much appreciated|appreciated|i appreciate it|thanks a (?:lot|bunch|million)|thank you (?:so|very) much|thanks (?:so|very) much))(?: (?:bot|you|again|a lot|man|mate|all|everyone|for (?:that|this|it|your help|the help|the answer|helping)|that (?:helps|helped|was helpful|was (?:great|good))|so much|very much|indeed|kindly|dear|anyway|buddy|friend))*',
      `(?:(?:that|this|thats|it) (?:is |was |really )?)?(?:so |very |really |pretty |just )?(?:${PRAISE}|what i (?:needed|wanted))(?: (?:bot|answer|job|work|stuff|one|thanks|man))*`,
      `(?:${YOU}(?: ${ARE})?|youre|ur) (?:so |very |really |pretty |quite |kinda |kind of |actually |a |the )*(?:${PRAISE}|rock|rule)(?: bot)?|(?:you have|youve) been (?:(?:most|very|so|really|extremely) )?(?:helpful|kind|useful|great)`,
      '(?:good|nice|great|clever|smart) (?:bot|boy|girl|job|work|one|answer)|well done|that (?:helps|helped)|i (?:love|like) (?:you|it|this|this bot)|love (?:it|you|this)|got it|i see|understood|makes sense|i understand|fair enough|no problem|good to know|interesting|wow+|nice|congrats|congratulations',
    ],
  ],
  [
    'acknowledgement',
    [
      '(?:ok|okay|okey|okk+|k|kk|alright|all right|right|sure|fine|yes|yeah|yep|yup|no|nope|nah|maybe|lol+|lmao+|rofl|haha(?:ha)*|hehe|hm+|mhm+|uh+|um+|oh|ah|aha|oops|sorry|never ?mind|forget (?:it|that|about it)|nvm|whatever|idk|i dont know|same|true that|indeed|of course|please|pls|yes please|no thanks|no thank you|not really|nothing|stop|cancel|wait|just kidding|jk|rip|omg|huh|what|wut|eh)(?: (?:ok|okay|then|bot|sorry|lol|yes|no))*',
      `(?:(?:that|this|it|thats|its)(?: is| was)? )?(?:(?:so|very|really|just|pretty|kinda|too|how|oh|wow+) )*${MOVED}(?: (?:lol|tbh|man|bro|dude|though|tho|news))?`,
      `(?:thats|that is|this is|its|it is|what)(?: (?:such|really|quite))? an? ${MOVED} (?:word|story|thing|name|idea|fact|man|guy|person|world|time|place)`,
      'oh (?:no|wow|god|my god|man|dear|my)|no way|damn+|dang|yikes|ouch|geez|jeez|jesus|bruh|sheesh|lmfao|poor (?:guy|man|woman|girl|boy|thing|kids?|people|family|dude)|good for (?:him|her|them)|i knew it|me too|same here|agreed|i agree|(?:he|she|they) (?:deserved? it|must be (?:sad|happy|mad))',
    ],
  ],
  [
    'deletion',
    [
      `(?:${REQUESTING} ${YOU} |how (?:do|can|could) (?:i|we) |i (?:want|would like) to )?(?:delete|remove|erase|undo|unsend|take back)(?: (?:it|this|that|them|these|those)(?: (?:again|now))?| (?:(?:the|this|that|these|those|your|ur|my|all) )*(?:(?:last|previous|above|whole) )*(?:answers?|repl(?:y|ies)|responses?|messages?|posts?|questions?|chat|conversation|one))`,
    ],
  ],
  [
    'complaint',
    [
      `(?:why )?${ARE}? ?(?:you|u|ur|youre|this bot|the bot|this thing|this|that|it|thats|its|your answers?|that answer|this answer|the answer)(?: ${ARE})?(?: (?:all|so|such|really|just|very|completely|totally|fucking|a|being|absolutely|kind of|pretty))*(?: piece of)? ${ABUSE}(?: bot| answer| thing)?`,
      `(?:bad|stupid|dumb|useless|silly|terrible|worst|shitty|crap|lousy|annoying)(?: (?:bot|answer|thing|robot|machine|ai))+(?: ever)?`,
      '(?:you|u|this bot|the bot|this|it) (?:suck|sucks|sux|stink|stinks|lie|lied|fail|failed|(?:dont|doesnt|does not|do not) (?:work|help|know anything|understand|understand anything|make sense|answer|answer anything))',
      '(?:shut (?:up|it)|fuck (?:you|u|off|this)|f off|stfu|gtfo|screw you|go (?:away|to hell|die)|get lost|piss off|i hate (?:you|this|this bot)|damn (?:you|it)|kill yourself|kys|bullshit|wtf|what the (?:fuck|hell)|wdym|wym|what (?:do|did) (?:you|u) mean(?: by (?:that|this|it))?|(?:(?:no|not (?:that|this|him|her|it|them)(?: one)?|i (?:meant|mean)) ){1,3}(?:the )?(?:other|another|wrong) (?:one|article|person|guy|man|woman|thing)|(?:no )?not (?:that|this|him|her|it|them)(?: one)?|rubbish|nonsense|idiot|moron|stupid|loser|asshole|bitch|dumbass)(?: bot)?',
      '(?:no )?(?:thats|that is|that was|this is|its|it is) (?:not (?:right|true|correct|what i (?:asked|meant|wanted)|helpful|an answer|it|the answer|my question)|wrong|incorrect|false|unhelpful|rubbish|nonsense)|wrong(?: answer| quote| person| article)?|incorrect|not (?:helpful|what i (?:asked|meant|wanted))|try again|you (?:are|were) wrong|that (?:doesnt|does not|didnt|did not) (?:answer|help)(?: my question| me)?',
    ],
  ],
  [
    'test',
    [
      '(?:(?:this is (?:just )?(?:a |only a )?|just (?:a )?)?test(?:ing|s|ed)?(?: (?:test|testing|message|please|ignore|1|2|3|one|two|three|12|123|123 testing))*|ping|pong|hello world|foo|foo bar|foobar|lorem ipsum(?: .*)?|1 2 3|one two three|123+|abcd+e?f?)',
      `(?:does|is) (?:this|it|the bot|this bot)(?: (?:thing|even|bot|still))* (?:work|working|on|online|alive|up|running|active|live)${HERE}`,
      `(?:${ARE} )?(?:you|u)(?: still| even)? (?:work|working|online|alive|awake|there|up|on|active|running|here|ready|listening|ok|okay|asleep|sleeping|dead)${HERE}`,
      '(?:do you(?: even| still)? work|can you (?:hear|read|see) (?:me|this)|anyone (?:here|there|home|around)|anybody (?:here|there|home|around)|is anyone (?:here|there)|is anybody (?:here|there)|you there|still there)',
    ],
  ],
  [
    'help',
    [
      '(?:(?:i )?(?:need|want) )?help(?: me)?(?: (?:out|please|here))?|helpp+|halp|sos|commands?|menu|instructions?|usage|info|information|faq|manual|guide|tutorial|start|get started|getting started|begin|examples?|features|options|about|settings',
      `what (?:cant|cannot|can not|dont) (?:you|u) (?:do|know|answer)${HERE}`,
      `what (?:else )?(?:can|could|do|does|will|should|would) (?:you|u|i|we|it|this|this bot|the bot|this thing|quotewire|people) (?:do|help (?:${ME} )?with|ask(?: (?:you|it|here|this bot))?|answer|offer|say|type|write|tell ${ME})${HERE}`,
      `what (?:all )?(?:${ARE}|is|re) (?:you|u|this|it|the bot|this bot|this thing|quotewire) (?:for|able to do|capable of|good (?:at|for)|supposed to do|meant to do|about)|what(?:s| is) (?:all )?this(?: bot| thing)?(?: for|(?: all)? about)?|whats (?:your|the) (?:purpose|point|function|job)|what is (?:your|the) (?:purpose|point|function|job)(?: of (?:you|this|this bot|the bot))?`,
      `how (?:do|does|can|could|should|would|must) (?:i|we|you|one|it|this|the bot|this bot|this thing|people) (?:use|ask|start|begin|search|work|do (?:this|that|it)|talk to|query|operate|get started|answer|find (?:an |the )?(?:answers?|articles?|quotes?)|know(?: (?:this|that|things|all this|the answer))?|interact)(?: (?:you|it|this|this bot|the bot|this thing|(?:you |it |a |the |my )?questions?|with (?:you|it|this|the bot|this bot)|questions|here|exactly|properly|correctly))*`,
      '(?:how to|how 2) (?:use|ask|start|begin|search|work|operate)(?: (?:this|it|you|the bot|this bot|a question|questions|here|this thing))?',
      'what (?:kind|kinds|sort|sorts|type|types) of (?:questions?|things?|stuff) (?:can|do|could|should|may) (?:i|you|we|it) (?:ask|answer|know|take|do)(?: (?:you|it|here|about))*|what (?:questions?|things?|stuff) (?:can|could|should|may|do) (?:i|you|we) (?:ask|answer|know|do)(?: (?:you|it|here|about))*|what should i (?:ask|do|say|type|write)(?: (?:you|it|here|now))*|what (?:now|next)|now what|what do i do(?: (?:now|here|next))?',
      `${REQUESTING} (?:you|u|anyone|someone|somebody) (?:please )?help(?: (?:me|us|out))*|(?:i )?(?:dont|do not) (?:understand|get it|get this|know what to (?:ask|do|say))(?: (?:this|it|how (?:this|it) works))?|(?:i )?(?:not|no|cant|cannot|didnt|did not|dont|do not) understand(?: (?:you|it|this|that|nothing|anything|english|well|much|good|very well|so well|what (?:you|u) (?:say|mean|wrote)))*|im (?:lost|confused|stuck|new(?: (?:here|to (?:this|discord|the server)))?)|(?:(?:its|this is) )?(?:my )?first time(?: here| using (?:this|it|you|a bot))?|(?:show|tell|give) me (?:the |your |all |some |an )*(?:commands?|help|menu|options|examples?|example questions?|sample questions?|instructions|features)|(?:what|which) (?:are|r) (?:the |your |all )*(?:commands|options|features|capabilities|functions|abilities|rules|limits|limitations)|list (?:of )?(?:all )?(?:the |your )?commands|(?:can|may|could) i ask (?:you )?(?:something|a question|questions|anything)|i have (?:a|some|another|one(?: more)?) questions?|(?:ask|answer) (?:me )?(?:a|my|another) question`,
    ],
  ],
  [
    'identity',
    [
      `(?:who|what)(?: (?:the )?(?:hell|heck|fuck))? (?:${ARE} (?:you|u|ya|this bot|the bot|quotewire)|am i (?:talking|speaking|chatting) (?:to|with))(?: (?:exactly|anyway|really|even|bot))*`,
      '(?:whats|what is|what was|tell me|do you have a|say) (?:(?:your|ur) )?(?:full |real )?name(?: bot)?|what (?:should|do|can) (?:i|we|people) call you|who(?:s| is| was)? (?:made|created?|built|build|wrote|programmed|owns?|runs?|designed|developed|coded|trained|is behind|your (?:creator|maker|owner|developer|boss|daddy|dad|author|father|mother|god|programmer)|the (?:creator|maker|owner|developer|author) of (?:you|this bot|the bot))(?: (?:you|this|this bot|the bot|it))?',
      `${ARE} (?:you|u|this|it)(?: (?:just|really|actually|even|like|using|running|running on|powered by|based on|some kind of))*(?: (?:a|an|the))? (?:bot|robot|ai|human|human being|person|real|real person|machine|chatbot|chat bot|chatgpt|chat gpt|gpt|gpt 4|gpt4|openai|llm|gemini|claude|siri|alexa|copilot|language model|computer|program|man|woman|boy|girl|male|female|he or she|sentient|conscious|intelligent|journalist|open source|free|single|married|bot or (?:a )?human|human or (?:a )?bot)(?: (?:or|and) (?:a |an )?(?:bot|robot|human|person|ai|machine|real))?`,
      '(?:tell me about|introduce|describe|explain) (?:yourself|you|urself)|(?:can you )?(?:introduce|describe) yourself|(?:what|which) (?:ai|model|llm|engine|technology|language model|version|software|language) (?:are|do|is|r) (?:you|u|this)(?: (?:use|using|running|running on|based on|built on|written in))?|(?:do|does) (?:you|this|it|this bot) (?:use|have|run on|run) (?:chatgpt|chat gpt|ai|an ai|an llm|llm|gpt|a model|feelings|emotions|a soul|friends|a (?:girlfriend|boyfriend|family|brain|body|gender))|how old (?:are|r) (?:you|u)|where (?:are|r) (?:you|u)(?: (?:from|now|located|hosted))?|where do you (?:live|come from)|where were you (?:born|made)|when were you (?:born|made|created)|what (?:version|language) are you|(?:whats|what is) quotewire|whos (?:this|there|that)|who is this|are you (?:a|an) (?:ai|llm) or (?:a )?(?:search engine|bot)|do you (?:sleep|eat|dream|love me|like me|hate me|know me|remember me|speak (?:english|german|french|spanish))|(?:is|was|are) (?:this|that|it|all this|these|(?:this|that|these|your|ur|the) (?:answers?|quotes?|text)|the bot|this bot) (?:ai|ai (?:generated|made|written)|(?:generated|made|written) (?:by|with) (?:an? )?(?:ai|chatgpt|bot|llm))|who am i|do you know (?:me|who i am)|whats my name|what is my name|will you marry me|marry me|i love you|(?:do|can) you (?:feel|think|learn|speak)(?: (?:pain|for yourself|things))?',
    ],
  ],
  [
    'trust',
    [
      `(?:are|is|r|were|arent|isnt) ${TRUSTED}${VERY} (?:a |an )?${TRUSTWORTHY}(?: (?:or|and) (?:not|${TRUSTWORTHY}))?(?: (?:source|sources|information|at all))?`,
      `(?:is|isnt) (?:this|that|it|all this|any of this)${VERY} ${TAKES_SIDES}(?: (?:or|and) (?:not|${TAKES_SIDES}))?`,
      `(?:how|why)(?: (?:much|far))? (?:${TRUSTWORTHY} )?(?:are|is) ${TRUSTED}${VERY}(?: ${TRUSTWORTHY})?`,
      `(?:can|should|could|do|would|how (?:much|far) (?:can|should)|why should) (?:i|we|you|u|one|people|anyone)${VERY} (?:trust|believe|rely on|depend on|count on) (?:in )?(?:${TRUSTED}|this|that|it)`,
      '(?:(?:are )?(?:you|u) (?:(?:are|re) )?|youre )(?:(?:just|simply|all|probably) )*(?:making|inventing) (?:this|it|that|things|stuff|all this|these|quotes)(?: all)?(?: up)?(?: (?:right|or what|arent you))?|(?:do|did) (?:you|u) (?:ever )?(?:just )?(?:make (?:this|it|that|things|stuff|quotes|answers) up|make up (?:things|stuff|quotes|answers)|invent (?:this|it|that|things|quotes|answers)|hallucinate|lie)(?: (?:to me|sometimes))?',
      'how (?:do|can|would|should) (?:i|we) (?:know|be sure|tell)(?: (?:that|if|whether))? (?:(?:the|this|that|your|these|those) (?:quotes?|answers?)|you) (?:is|are|isnt|arent) (?:not )?(?:real|true|right|correct|accurate|genuine|fake|made up|lying|making (?:it|this|that) up)',
      `(?:which|whose|what) side (?:are|is) ${TRUSTED} (?:on|taking)|(?:do|does) ${TRUSTED} (?:have|take|show|got) (?:a |an |any )?(?:bias|sides?|agenda)|(?:is there |any )(?:a |any )?bias (?:in|of) ${TRUSTED}`,
    ],
  ],
  [
    'task',
    [
      '(?:(?:can|could|would) you )?(?:please )?(?:cite|reference|format) (?:it|this|that|them|these|the (?:article|quotes?|source)) (?:in|as|for) (?:apa|mla|chicago|harvard|ieee|bibtex)(?: (?:style|format|citation))*',
      '(?:please )?(?:ignore|forget|disregard|override|bypass) (?:all |any |of |the |your |my |these |everything |previous |prior |above |earlier |former |system )*(?:instructions?|prompts?|rules|orders|directives|commands|guidelines|you (?:were|have been) told|above)(?: .*)?',
      '(?:print|show|reveal|repeat|output|tell|give|display|what is|whats|write|leak)(?: (?:me|us|out))? (?:your|the|ur) (?:full |whole |entire |original |hidden |initial |exact )?(?:system (?:prompt|message|instructions?)|(?:initial |hidden )?prompt|source code|api key|token|password|config(?:uration)?)(?: .*)?',
      '(?:you are now|from now on you(?: are| will)?|act as|act like|pretend (?:to be|that you are|you are|youre)|roleplay(?: as)?|role play(?: as)?|enter (?:developer|dan|god) mode|jailbreak)(?: .*)?|sudo .*|drop table .*',
      `(?:${REQUESTING} you )?(?:please )?(?:write|compose|make|create|generate|draft|invent)(?: me| us| up)? (?:a|an|some|my|me a|the)(?: (?:short|long|funny|love|python|javascript|good|little|nice|sad|new|rhyming))* (?:poem|song|rap|joke|story|essay|haiku|limerick|code|script|program|function|email|e mail|letter|speech|tweet|image|picture|drawing|meme|logo|recipe|resume|cv|homework)(?: .*)?`,
      `(?:${REQUESTING} you )?(?:please )?(?:tell|give|say)(?: me| us)? (?:a|another|some|one more|an)(?: (?:good|funny|dad|bad|dirty|short))* (?:jokes?|riddle|story|fun fact|secret|bedtime story|poem|song)(?: (?:about|from) .*)?|make me laugh|entertain me|im bored|sing (?:me )?(?:a|some) .{0,30}|play (?:some )?(?:music|a game|a song|despacito|chess)(?: .*)?|roll (?:a )?(?:dice|die|d20|d6)|flip a coin|(?:do|can you do|help me with|finish) my (?:homework|job|taxes)|draw (?:me )?(?:a|an) .*|say (?:hi|hello|hey|something|anything|cheese|please|sorry|my name|it|that)(?: .{0,20})?|repeat after me(?: .*)?|remind me (?:to|in|at) .*|set (?:a|an) (?:timer|alarm|reminder)(?: .*)?|translate(?: .*)?|(?:in|en|auf|em) (?:english|spanish|french|german|portuguese|italian|español|espanol|francais|français|deutsch|português|portugues|inglés|ingles|anglais)(?: (?:please|por favor|bitte|svp))?|(?:whats|what is|which is|who is|whos) (?:your|ur) (?:favou?rite|fav|fave) .+|google (?:it|this|that)|order (?:me )?(?:a )?pizza|buy me .*|call me .*|meow|woof|uwu`,
      `(?:so )?what do (?:you|u) (?:personally )?(?:think|feel|make) (?:of|about) .+|(?:whats|what is|what are|give me|tell me) (?:your|ur) (?:personal |own |honest )?(?:opinions?|views?|take|thoughts?|feelings?|stance|position) (?:on|about|of|regarding) .+|(?:do|would) (?:you|u) (?:personally )?(?:like|love|hate|support|trust|agree with|believe in|vote for|prefer) .+|who (?:do|would|should) (?:you|u|i|we) (?:vote for|support|root for)(?: (?:in|at|and|or) .+)?`,
      '(?:(?:can|could) you )?(?:please )?(?:explain|say|tell|write|put)(?: (?:it|this|that|to me|me))*(?: (?:more|in|in more|a bit|again|with|using))* (?:easy|easier|simple|simpler|simply|slowly|slower|clearly|clearer|shorter|briefly|better|plain|normal|other|your own|different)(?: (?:words|english|language|terms|way))?|(?:(?:make|keep) (?:it|that|this) |(?:can you )?be )?(?:short|shorter|simpler|briefer|longer|more precise|more concise)(?: version)?|too long|(?:(?:give|tell|show) (?:me|us) )(?:\\d|two|three|four|five|ten|some|a few) (?:random |fun |cool |interesting )?(?:facts|things)',
      '(?:whats|what is|calculate|compute|how much is|solve) \\d+(?: (?:plus|minus|times|x|divided by|and|over|percent of)? ?\\d+| squared)+|(?:calculate|compute|solve) \\d+|\\d+ (?:plus|minus|times|x) \\d+',
    ],
  ],
  [
    'clock',
    [
      '(?:what|which) (?:day|time|date|year|month|weekday)(?: of the (?:week|month|year))? (?:is|s) (?:it|today|this)(?: (?:now|today|right now|currently|please|there|again))*|(?:whats|what is|tell me) (?:the |todays )?(?:current )?(?:time|date|day|year|month)(?: (?:is it|now|today|please|right now|is it now|is it today|of today))*|(?:do you (?:know|have) )?(?:what |the )time(?: (?:is it|it is))?(?: now)?|(?:is|is it|is today) (?:today )?WEEKDAY(?: today)?'.replace(
        'WEEKDAY',
        WEEKDAY,
      ),
      '(?:whats|what is|hows|how is|what will) (?:the )?weather(?: (?:be|going to be))?(?: (?:like|today|now|tomorrow|outside|be like|forecast|here|there|please))*|(?:(?:is it|will it) (?:raining|rain|sunny|snowing|snow|cold|hot|warm)(?: (?:today|now|outside|tomorrow|there|here))*)',
    ],
  ],
  [
    'web',
    [
      `(?:${REQUESTING} (?:you|u)|do (?:you|u)|why (?:dont|do not|cant|cannot) (?:you|u))(?: (?:also|even|just|please))* (?:search|browse|surf|google|access|use|go on|look on|check|connect to|have access to)(?: (?:it|this|that|stuff|things|something))?(?: (?:up|on|in|for it on))? ?(?:the )?(?:web|internet|net|google|wikipedia)(?: (?:too|as well|for (?:me|it|this|that)))?`,
      `(?:(?:${REQUESTING}|why (?:dont|do not|cant|cannot)) (?:you|u) )?(?:please )?(?:(?:search|browse) (?:the )?(?:web|internet)|google(?= )|look (?:it|this|that) up|search online)(?: (?:for )?(?:it|this|that))?(?: (?:online|on (?:the )?(?:web|internet|google)))?(?: for me)?`,
      '(?:are|r) (?:you|u) (?:connected to|on|searching|browsing) (?:the )?(?:web|internet)|(?:do|does) (?:you|u|this|this bot) have (?:an )?(?:web|internet)(?: (?:access|connection))?|(?:do|does) (?:you|u|this|this bot|it) work offline',
    ],
  ],
  [
    'adding',
    [
      `(?:(?:how (?:do|can|could|would|should)|can|could|may) (?:i|we|one)|how to|(?:i|we) (?:want|would like|need) to|${REQUESTING} (?:you|u)) (?:add|upload|import|insert|submit|include) (?:(?:my|our|your|some|a|an|the|own|new|more|other|another|few|these|this|any) )*(?:news )?(?:articles?|files?|documents?|docs|pdfs?|sources?|links?|rss feeds?|feeds?|outlets?|newspapers?|websites?|sites?)(?: (?:of (?:my|our) own|here|to (?:you|this|it|this bot|the bot|the (?:archive|index|collection|folder))|myself|please|for me))*`,
    ],
  ],
  [
    'filter',
    [
      `(?:how (?:do|can|could|would) (?:i|we)|how to|(?:can|could|may) (?:i|we)|${REQUESTING} (?:you|u)) (?:(?:search|filter|query) (?:only|just) (?:in |on |for )?(?:the )?\\p{L}+(?: \\p{L}+){0,2}|(?:search|filter|sort|narrow (?:it|this|them) down|ask|look)(?: (?:it|this|them|articles|answers|quotes|results|the (?:articles|answers|quotes|results)))? by (?:the )?(?:outlets?|sources?|newspapers?|dates?|days?|months?|years?|publishers?)|(?:limit|restrict|narrow) (?:(?:the search|my search|the answers|answers|the results|results)(?: down)? to (?:the )?\\p{L}+(?: \\p{L}+){0,2}|(?:it|this)(?: down)? to ${OF_FILTER}))`,
    ],
  ],
  [
    'sources',
    [
      `(?:what|which|whose)(?: (?:all|kind of|kinds of|sort of|type of|types of|other|news))* ${ARTICLES} (?:do|does|can|have|did|are|is|could|will) (?:you|u|we|i|it|there|this bot|the bot|this|quotewire|available|indexed|included|in)(?: (?:have|got|know|cover|hold|contain|use|read|search|access|see|indexed|available|loaded|stored|included|draw on|rely on|here|in|here now|access to|know about|offer|find|ask about|quote|quoting|quote from|using|based on|trained on|know of|read from|the (?:archive|index|database|folder|bot)|answer from|get your (?:info|information|answers|data) from))*`,
      `(?:${GIVE}(?:a |the )?(?:full |complete )?(?:list(?: of)?|overview of) |${GIVE}|list |view |see |browse |display )(?:(?:me|all|the|your|available|of|every|indexed) )*(?:articles|sources|documents|docs|files|outlets|newspapers|publications|topics)(?: (?:you (?:have|got|know|use)|available|please|here|list|in the (?:archive|index)))*`,
      `(?:from )?where (?:do|does|did|are|is) (?:you|u|this|it|the bot|this bot|your|the|all this|these|all these)(?: (?:your|the|all this|these|this|answers?|quotes?|info|information|data|news|articles|knowledge))*(?: (?:get|take|find|have|learn|come|know))?(?: (?:your|the|all|this|that|these|it|information|info|data|answers?|quotes?|news|stuff|facts|articles|knowledge|all this))*(?: from)`,
      `what (?:do |have )?(?:you|u|ya) got(?: for (?:me|us))?|(?:what|which) (?:do|does|did) (?:you|u|this bot|the bot|it) (?:all )?(?:know|know about|have|cover|contain|read)${HERE}|(?:what|which) (?:are|r) (?:you|your|the) (?:articles|sources|topics|documents)(?: (?:about|you have|you know|available|on))*|(?:whats|what is) (?:in (?:the|your|this) (?:archive|index|database|folder|articles|library|collection)|your (?:source|knowledge|knowledge base|database|archive))(?: of (?:information|news|data|knowledge))?|what (?:are the articles|is the archive|are your articles) about|what (?:topics?|subjects?|areas?|themes?)(?: (?:are there|do you (?:know|cover|have)|can i ask about|are covered|are available|do the articles cover))?`,
      `how (?:many|much) ${ARTICLES} (?:(?:do|does|are|is|have|did|can|were) )?(?:you|u|there|we|it|this bot|the bot|in|indexed|available|stored|loaded)(?: (?:have|got|know|hold|contain|read|indexed|there|available|here|in|the (?:archive|index|database|folder|bot)|your (?:archive|index|database|memory)|search|access|see|altogether|in total|total|now|store|stored|loaded|know about|right now))*`,
      `(?:${ARE} )(?:this|it|that|all this|you|u|your (?:articles|news|data|info|information|sources|archive))(?: (?:all|really|still))* (?:up to date|current|outdated|out of date)(?: now)?`,
      `how (?:up to date|old|recent|current|fresh|far back|new|big|large)(?: (?:are|is|do|does))(?: (?:you|your|the|this|it|these|archive|index|articles|data|news|information|sources|database|bot|knowledge|go|go back|answers))+|when (?:were you|was (?:the|your) (?:archive|index|data|database|knowledge)) (?:last )?(?:updated|indexed|built|refreshed|made)(?: last)?|(?:whats|what is|when is) your (?:knowledge )?(?:cutoff|cut off|knowledge cutoff)(?: date)?`,
      '(?:the |a |your )?(?:source|link|links|url|citation|reference|references)(?: (?:please|for (?:that|this|it)|of (?:that|this|it)|to (?:that|this|it)|to the article))*',
    ],
  ],
  [
    'newest',
    [
      `(?:${GIVE}(?:whats|what is|what are|what was|is there|are there|have you (?:got )?|do you have|got|wheres|where is)? ?(?:any|some|the|all the|all|me the)? ?(?:${NEW} )+(?:${NEWS}))${NOW}(?: (?:you have|do you have|have you got|out there|in the archive|you know|you got))?`,
      `(?:${GIVE}(?:whats|what is|what are|is there|are there|do you have|have you got|got)? ?(?:any|some|the|todays|all the|me the)? ?(?:news|headlines?|updates))(?: (?:today|now|for today|this morning|tonight|please|update|updates|feed|bulletin|for me|of the day|of today|in the world|around the world|you have))*`,
      `(?:whats|what is|what s|anything|something|tell me (?:whats|what is|something|anything)|show me (?:whats|what is)) (?:new|happening|going on|the latest|latest|hot|trending|in the news|up in the world|the newest|new (?:in|with) (?:the )?(?:news|archive|world))${HERE}`,
      'surprise me|(?:tell|show|give) me (?:something|anything)(?: (?:random|new|interesting|cool|fun|funny))?|(?:something|anything) (?:random|interesting|cool|fun|funny)|(?:(?:(?:tell|show|give) me (?:a |an |any |some )?|any |some )(?:random|fun|interesting|cool|funny)|(?:a )?(?:random|fun)) (?:facts?|articles?|news|story|stories|quotes?|things?)(?: (?:random|new|interesting|cool|fun|funny|please))*|(?:(?:any|some) (?:good|bad|interesting|big|exciting|happy|other) news|what did i miss|catch me up|whats the latest|what is the latest|(?:whats|what is) the newest|latest|newest|most recent|todays news|headlines|news feed|breaking)(?: (?:please|now|today|one|article))*',
      `${GIVE}the (?:latest|newest|most recent)(?: (?:ones?|now|today|please))*`,
      `${WHICH} (?:the |your )?(?:latest|newest|most recent|last) (?:${PIECE})${KEPT}`,
    ],
  ],
  [
    'oldest',
    [
      `(?:${GIVE}|${WHICH} )(?:the |your )?(?:oldest|earliest) (?:${PIECE})${KEPT}`,
      // "Show me the first article" is about the first of those shown.
      `${WHICH} (?:the |your )?first (?:${PIECE})${KEPT}`,
      '(?:what|which)(?: of (?:the|your|these|them))?(?: (?:article|one))? (?:is|are) (?:the )?(?:oldest|earliest)|(?:the )?oldest(?: (?:one|first|please))*',
    ],
  ],
  [
    'summary',
    [
      `(?:${REQUESTING} ${YOU} )?(?:please )?(?:(?:give|write|make|do|provide)(?: ${ME})? )?(?:a |the |an )?(?:short |quick |brief |full )?(?:summari[sz]e|summari[sz]ation|summary|sum up|tldr|tl dr|recap|digest|synopsis|overview|executive summary)(?: (?:of|for))?${THIS}(?: (?:for me|please|in (?:one|a few|two|three) (?:sentences?|words|lines|paragraphs?)|in \\d+ words))*`,
      `(?:${REQUESTING} ${YOU} )?(?:please )?(?:(?:give|write|make)(?: ${ME})? )?(?:a |the |an )?(?:short |quick |brief )?(?:summari[sz]e|summary|sum up|tldr|recap|digest|overview)(?: (?:of|for))? ${ALL_NEWS}`,
      'sum (?:this|that|it|them|all|everything) up(?: (?:please|for me))*',
      `(?:brief|update) ${ME}`,
    ],
  ],
  [
    'verify',
    [
      '(?:is|was) (?:this|that|it|all this|all that|any of (?:this|that|it)|what (?:he|she|they) (?:says?|said|wrote)|this (?:news|claim|quote|story|article|post|message|statement)|that (?:news|claim|quote|story|article|post|message|statement))(?: (?:really|even|actually|all|legit|just))* (?:true|real|right|correct|accurate|fake|legit|legitimate|fake news|a lie|lies|false|so|a fact|fact|factual|confirmed|verified|a rumou?r|a hoax|bs|reliable|made up|ai generated|true or (?:false|fake|not)|real or fake|fact or fiction)(?: or (?:not|fake|false|fake news))?(?: (?:bot|though))?',
      '(?:so )?who ?(?:is|was|s) (?:right|wrong|lying|telling the truth)(?: (?:here|then|now))?',
      '(?:really|seriously|srsly|for real|fr(?: fr)?|true|is it|is that so|fact ?check|check facts|proof|prove it|says who|citation needed|citation please|source please|any (?:source|proof|evidence)|whats (?:the|your) (?:source|proof|evidence)|what is (?:the|your) (?:source|proof|evidence)|true or (?:false|fake)|real or fake|fake|fake news|no cap|verify|confirm|debunk|do you believe (?:this|that|it|him|her)|i (?:really |just )?(?:dont|do not|cant|cannot|can not) believe (?:this|that|it|you|him|her|them)|(?:are|r) (?:you|u|we) (?:sure|certain|serious|kidding|joking|lying)(?: about (?:this|that|it))?|how do you know(?: (?:this|that|it))?|where did you (?:get|read|find) (?:this|that|it)(?: from)?|where (?:is|does|was) (?:this|that) (?:from|come from))',
      `(?:${REQUESTING} (?:you|u|someone|anyone) )?(?:please )?(?:verify|fact ?check|check|confirm|debunk)(?: if| whether)? (?:this|that|it|(?:this|that|it) is (?:true|real))(?: (?:claim|quote|story|post|message|please|for me))*`,
    ],
  ],
  [
    'more',
    [
      '(?:tell me |show me |give me |say |i want |i need |can i (?:have|get|see) |and |any |even |some )*(?:more|another one|another|others|the rest|the next(?: one)?|next|go on|continue|carry on|keep going|and then|anything (?:else|more)|and|explain(?: (?:this|that|it))?|something else|what else|else|(?:so )?what (?:happens|will happen|comes|is going to happen) next|(?:and |so )?what happened (?:next|then|after(?: that)?)|then what|quotes?|direct quotes?|exact quotes?|more (?:quotes|of that|of this|about (?:this|that|it|them|him|her)|on (?:this|that|it)|details|detail|info|information|please|results|answers|context|like (?:this|that))|further (?:details|quotes|information)|other quotes|another quote|more please|elaborate|expand|explain more|details please|what else (?:did|does|do|has) (?:he|she|they|it) (?:say|said)|and what else|is there (?:anything (?:else|more)|more)|is that (?:all|it|everything)|thats (?:all|it)|that all)(?: (?:please|about (?:it|that|this|him|her|them)|on (?:it|that|this)|now|then))*',
    ],
  ],
  [
    'unclear',
    [
      '\\d{1,2}|(?:open |show me |read |take )?(?:the )?(?:first|second|third|last|1st|2nd|3rd|other) (?:one|quote|link|result)|(?:open|read) (?:it|that|this)(?: one)?|(?:this|that|which) one',
    ],
  ],
];

/** Each intent with one pattern for whole messages. */
export const INTENT_PATTERNS: readonly (readonly [Intent, RegExp])[] = PHRASES.map(([intent, phrases]) => [
  intent,
  new RegExp(`^(?:${phrases.join('|')})$`, 'u'),
]);

/** What people put before and after a phrase; it is removed before matching. */
export const BEFORE_PHRASE =
  /^(?:(?:hi|hello|hey|hiya|yo|k|kk|ok|okay|so|well|please|pls|plz|um|uh|oh|ah|and|but|hm+|bot|quotewire|sorry|excuse me|dear bot|good (?:morning|evening|afternoon)|there|just|now|lol|btw|umm+|bro|dude|man|thanks|thank you|(?:can|could|will|would) (?:you|u)(?: please)?) )+/u;
export const AFTER_PHRASE =
  /(?: (?:please|pls|plz|thanks|thank you|thx|bot|lol|lmao|haha|man|bro|dude|mate|buddy|then|ok|okay|quotewire|sir|friend|my friend|by the way|btw|just curious|tho|though|ngl|tbh|fr|innit|omg|wow|smh|honestly))+$/u;

const ARTICLE_NOUN =
  '(?:(?:news )?articles?|news stories|stories|reports?|documents?|texts?|pieces|news items|posts?|papers|sources|times|news)';
const MENTIONING =
  '(?:mention(?:s|ed|ing)?|talks? about|talking about|(?:is|are|were|was|is there|are there) (?:about|on)|speaks? (?:of|about)|discuss(?:es|ing)?|covers?|covering|contain(?:s|ing)?|writes? about|wrote about|reports? on|refers? to|deals? with|dealing with|includes?|names?|naming|concern(?:s|ing)?|feature(?:s|ing)?|quotes?|quoting|cites?|citing|references?)';
const THERE_ARE =
  '(?:(?:are there|do you have|have you(?: got)?|you have|exist|there are)(?: (?:that|which))?)';

/** "How many articles mention the ferry?": the group `subject` holds what is counted. For the message as typed. */
export const COUNT_PATTERNS: readonly RegExp[] = [
  `(?:(?:in )?(?:how many|what number of|which|what)) (?:of )?(?:the |your |these )*${ARTICLE_NOUN} (?:${THERE_ARE} |that |which |do |does |have |has )?(?:about|on|regarding|concerning|${MENTIONING}) (?<subject>.+)`,
  `(?:list|count|show(?: me)?|find(?: me)?|give me)(?: a list of)? (?:all |every |the |all the |the number of )*${ARTICLE_NOUN} (?:about|on|regarding|that (?:are )?(?:about|${MENTIONING})|which ${MENTIONING}|mentioning|naming|quoting|containing) (?<subject>.+)`,
  `(?:in )?(?:how many|which|what) (?:of the |of your )?${ARTICLE_NOUN} (?:is|are|was|were|does|do|did) (?<subject>.+?) (?:mentioned|named|quoted|appear|occur|cited|show up|discussed|come up)(?: in)?`,
  `how (?:often|many times|frequently) (?:is|are|was|were|does|do|did) (?<subject>.+?) (?:mentioned|named|quoted|appear|occur|cited|show up|come up)(?: (?:in (?:the |your )?(?:articles|news|archive|sources)|there))?`,
].map((source) => new RegExp(`^${source}$`, 'iu'));

/** "Give me a summary of the strike": the group `subject` holds what to quote about. For the message as typed. */
export const SUMMARY_PATTERNS: readonly RegExp[] = [
  `(?:${REQUESTING} you )?(?:please )?(?:(?:give|write|make|provide|do|get|show|tell)(?: ${ME})? )?(?:a |an |the )?(?:short |quick |brief |full |little |concise )*(?:summary|overview|recap|synopsis|digest|rundown|run down|run-down|roundup|round-up|gist|tl;?dr|breakdown|briefing)(?:,? please)? (?:of|on|about|for|regarding) (?<subject>.+)`,
  `(?:${REQUESTING} you )?(?:please )?(?:summari[sz]e|sum up|recap|tl;?dr|brief ${ME} (?:on|about)|(?:catch|bring) ${ME} up (?:on|about)|update ${ME} (?:on|about)|walk ${ME} through|break down)(?: for me)?:? (?<subject>.+)`,
].map((source) => new RegExp(`^${source}$`, 'iu'));
