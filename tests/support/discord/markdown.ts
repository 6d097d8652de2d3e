/**
 * Discord's markdown as its client reads it, as far as text can trigger it: an oracle for escaping, which
 * `scripts/render-answer.ts` also uses for drawing.
 */
export type Node =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: Effect; readonly children: readonly Node[]; readonly target?: string };
export type Effect =
  | 'strong'
  | 'em'
  | 'underline'
  | 'strike'
  | 'spoiler'
  | 'code'
  | 'link'
  | 'mention'
  | 'emoji'
  | 'timestamp'
  | 'quote'
  | 'heading'
  | 'small'
  | 'list';

/** How many characters a rule takes, and what it turns them into. */
type Rule = readonly [RegExp, (match: RegExpExecArray) => Node];
const text = (value: string): Node => ({ type: 'text', text: value });
const wrap =
  (type: Effect, group = 1) =>
  (match: RegExpExecArray): Node => ({ type, children: inline(match[group] ?? '') });
const verbatim =
  (type: Effect, group = 0) =>
  (match: RegExpExecArray): Node => ({ type, children: [text(match[group] ?? '')] });

const RULES: readonly Rule[] = [
  [/^\\([^\p{L}\p{N}\s])/u, (match) => text(match[1]!)],
  [/^```[\s\S]*?```/, verbatim('code')],
  [/^(`+)([\s\S]*?[^`])\1(?!`)/, verbatim('code', 2)],
  [/^<https?:\/\/[^\s>]+>/, verbatim('link')],
  [
    /^\[((?:\\.|[^\]\\])+)\]\((https?:\/\/[^\s)]+)\)/,
    (match) => ({ type: 'link', children: inline(match[1]!), target: match[2]! }),
  ],
  [/^(?:https?|steam):\/\/[^\s<]+[^\s<.,:;"'\])]/, verbatim('link')],
  [/^(?:<(?:@[!&]?|#)\d+>|<id:\w+>|<\/[^:>]+:\d+>|@everyone|@here)/, verbatim('mention')],
  [/^<t:-?\d+(?::[tTdDfFR])?>/, verbatim('timestamp')],
  [/^(?:<a?:\w+:\d+>|:[\w+~-]+:)/, verbatim('emoji')],
  [/^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/, wrap('strong')],
  [/^__((?:\\[\s\S]|[^\\])+?)__(?!_)/, wrap('underline')],
  [/^_((?:\\[\s\S]|[^\\_])+?)_(?![\p{L}\p{N}])/u, wrap('em')],
  [/^\*(?=\S)((?:\\[\s\S]|[^\\*])+?)\*(?!\*)/, wrap('em')],
  [/^~~((?:\\[\s\S]|[^\\])+?)~~/, wrap('strike')],
  [/^\|\|((?:\\[\s\S]|[^\\])+?)\|\|/, wrap('spoiler')],
];

function inline(source: string): Node[] {
  const nodes: Node[] = [];
  let plain = '';
  let rest = source;
  while (rest) {
    const hit = RULES.flatMap(([pattern, make]) => {
      const match = pattern.exec(rest);
      return match ? [{ match, node: () => make(match) }] : [];
    })[0];
    if (!hit) {
      plain += rest[0];
      rest = rest.slice(1);
      continue;
    }
    const node = hit.node();
    if (node.type === 'text') plain += node.text;
    else {
      if (plain) nodes.push(text(plain));
      plain = '';
      nodes.push(node);
    }
    rest = rest.slice(hit.match[0].length);
  }
  return plain ? [...nodes, text(plain)] : nodes;
}

const BLOCKS: readonly (readonly [RegExp, Effect])[] = [
  [/^[^\S\n]*>(?:>>)? (.*)$/, 'quote'],
  [/^[^\S\n]*#{1,3} +(.*)$/, 'heading'],
  [/^[^\S\n]*-# +(.*)$/, 'small'],
  [/^[^\S\n]*(?:[-*+]|\d+\.) +(.*)$/, 'list'],
];

/** Line by line: first what begins a line, then what is inside it. A block quote may hold the others. */
export function parseMarkdown(source: string): Node[] {
  // Emphasis and code may cross lines; what begins a line is looked for only there.
  return source.split('\n').flatMap((line, index) => {
    const newline = index ? [text('\n')] : [];
    for (const [pattern, type] of BLOCKS) {
      const match = pattern.exec(line);
      if (match) return [...newline, { type, children: parseMarkdown(match[1]!) }];
    }
    return [...newline, ...inline(line)];
  });
}

/** What a person reads. */
export const readText = (nodes: readonly Node[]): string =>
  nodes.map((node) => (node.type === 'text' ? node.text : readText(node.children))).join('');

/** Every way in which something was formatted. */
export function effects(nodes: readonly Node[]): Set<string> {
  return new Set(
    nodes.flatMap((node) => (node.type === 'text' ? [] : [node.type, ...effects(node.children)])),
  );
}
