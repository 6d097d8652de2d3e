/** One HTML page with messages as Discord shows them. */
import type { Json } from '../tests/support/discord/limits.js';
import { type Node, parseMarkdown } from '../tests/support/discord/markdown.js';
import type { Message } from '../tests/support/discord/server.js';

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

const TAGS: Partial<Record<Exclude<Node['type'], 'text'>, string>> = {
  strong: 'strong',
  em: 'em',
  underline: 'u',
  strike: 's',
  code: 'code',
  quote: 'blockquote',
  heading: 'h3',
  small: 'small',
  mention: 'mark',
};

/** `<t:0:D>` as a British client writes it. */
function dayOf([child]: readonly Node[]): string {
  const [, seconds, style] = /^<t:(-?\d+)(?::(\w))?>$/.exec(child?.type === 'text' ? child.text : '') ?? [];
  const date = new Date(Number(seconds) * 1000);
  return style === 'R'
    ? 'a moment ago'
    : date.toLocaleString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
}

/** Consecutive lines of one block quote are one quote; a line break after a block is the block's own. */
function html(nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return escapeHtml(node.text).replaceAll('\n', '<br>');
      if (node.type === 'link') return `<a>${html(node.children)}</a>`;
      if (node.type === 'mention')
        return `<mark>${html(node.children).replace(/^&#60;(\/[^:]+):\d+&#62;$/, '$1')}</mark>`;
      if (node.type === 'timestamp') return `<time>${dayOf(node.children)}</time>`;
      if (node.type === 'list') return `<div class="item">• ${html(node.children)}</div>`;
      const tag = TAGS[node.type] ?? 'span';
      return `<${tag}>${html(node.children)}</${tag}>`;
    })
    .join('')
    .replaceAll('</blockquote><br><blockquote>', '<br>')
    .replace(/(<\/(?:blockquote|h3|small|div)>)<br>/g, '$1');
}

function component(part: Json): string {
  if (part.type === 3)
    return `<span class="select">${escapeHtml(String(part.placeholder ?? ''))}<i>⌄</i></span>`;
  const emoji = (part.emoji as Json | undefined)?.name ?? '';
  const classes = `button${part.style === 1 ? ' primary' : ''}${part.disabled ? ' disabled' : ''}`;
  return `<span class="${classes}">${escapeHtml([emoji, part.label].filter(Boolean).join(' '))}</span>`;
}

function embed(parts: Json): string {
  const colour = `#${Number(parts.color ?? 0)
    .toString(16)
    .padStart(6, '0')}`;
  const footer = (parts.footer as Json | undefined)?.text;
  const fields = ((parts.fields ?? []) as Json[]).map(
    ({ name, value }) =>
      `<div class="field"><b>${escapeHtml(String(name))}</b>${html(parseMarkdown(String(value)))}</div>`,
  );
  return `<div class="embed" style="border-left-color:${colour}">
    ${parts.title ? `<div class="title">${html(parseMarkdown(String(parts.title)))}</div>` : ''}
    ${parts.description ? `<div class="description">${html(parseMarkdown(String(parts.description)))}</div>` : ''}
    <div class="fields">${fields.join('')}</div>
    ${footer ? `<div class="footer">${escapeHtml(String(footer))}</div>` : ''}
  </div>`;
}

/** Colours of Discord's own themes. */
const COLOURS = {
  dark: {
    page: '#313338',
    text: '#dbdee1',
    strong: '#f2f3f5',
    soft: '#949ba4',
    embed: '#2b2d31',
    line: 'transparent',
    bar: '#4e5058',
    link: '#00a8fc',
    code: '#1e1f22',
    button: '#4e5058',
    label: '#fff',
  },
  light: {
    page: '#ffffff',
    text: '#313338',
    strong: '#060607',
    soft: '#5c5e66',
    embed: '#f2f3f5',
    line: '#e3e5e8',
    bar: '#c4c9ce',
    link: '#006ce7',
    code: '#e3e5e8',
    button: '#e3e5e8',
    label: '#313338',
  },
};
export type Theme = keyof typeof COLOURS;
export const THEMES = Object.keys(COLOURS) as Theme[];

const style = (colour: (typeof COLOURS)[Theme]): string => `
  * { box-sizing: border-box; margin: 0; }
  body { background: ${colour.page}; color: ${colour.text}; font: 16px/1.375 'gg sans', 'Noto Sans', sans-serif; }
  .message { display: flex; gap: 16px; padding: 16px; }
  .avatar { flex: 0 0 40px; height: 40px; border-radius: 50%; background: #5865f2; color: #fff; font: 700 22px/40px serif; text-align: center; }
  .body { min-width: 0; flex: 1; }
  .name { color: ${colour.strong}; font-weight: 500; }
  .badge { background: #5865f2; color: #fff; border-radius: 3px; font: 500 10px/15px 'Noto Sans', sans-serif; padding: 0 4px; vertical-align: 2px; margin: 0 4px; }
  .time, small { color: ${colour.soft}; font-size: 12.5px; }
  small { display: block; line-height: 1.4; }
  .embed { background: ${colour.embed}; border: 1px solid ${colour.line}; border-left: 4px solid; border-radius: 4px; padding: 8px 16px 16px 12px; margin-top: 4px; max-width: 520px; font-size: 14px; line-height: 1.29; }
  .title { color: ${colour.strong}; font-weight: 600; font-size: 16px; margin-top: 8px; }
  .description { margin-top: 8px; overflow-wrap: break-word; }
  blockquote { border-left: 4px solid ${colour.bar}; border-radius: 4px; padding: 0 8px 0 12px; margin: 0; }
  strong { font-weight: 700; color: ${colour.strong}; }
  a { color: ${colour.link}; }
  mark { background: #5865f233; color: ${colour.link}; border-radius: 3px; padding: 0 2px; }
  code, time { background: ${colour.code}; border-radius: 4px; padding: 0 4px; } code { font-size: 85%; }
  .fields { display: flex; flex-wrap: wrap; gap: 8px 24px; } .field b { display: block; color: ${colour.strong}; }
  .fields:not(:empty) { margin-top: 8px; }
  .footer { color: ${colour.text}; font-size: 12px; margin-top: 8px; }
  .row { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 8px; }
  .button { background: ${colour.button}; color: ${colour.label}; border-radius: 4px; font: 500 14px/32px 'Noto Sans', sans-serif, 'Noto Color Emoji'; padding: 0 16px; }
  .select { flex: 1; max-width: 400px; background: ${colour.code}; color: ${colour.soft}; border-radius: 4px; font-size: 14px; line-height: 40px; padding: 0 12px; display: flex; justify-content: space-between; }
  .primary { background: #5865f2; color: #fff; } .disabled { opacity: .5; }
`;

function messageHtml(message: Message, width: number): string {
  const rows = message.components.map(
    (row) => `<div class="row">${(row as { components: Json[] }).components.map(component).join('')}</div>`,
  );
  return `<div class="message" style="width:${width}px"><div class="avatar">❝</div><div class="body">
      <span class="name">quotewire</span><span class="badge">✓ APP</span><span class="time">Today at 10:24</span>
      ${message.content ? `<div>${html(parseMarkdown(message.content))}</div>` : ''}
      ${message.embeds.map(embed).join('')}${rows.join('')}
    </div></div>`;
}

/** `width` in pixels; a phone has about 390. */
export function messagePage(messages: readonly Message[], width: number, theme: Theme): string {
  return `<!doctype html><meta charset="utf-8"><style>${style(COLOURS[theme])}</style>
    <main>${messages.map((message) => messageHtml(message, width)).join('')}</main>`;
}
