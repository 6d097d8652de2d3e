/** The one style sheet: a column that reads well on a phone, light or dark as the reader's system is. */
export const STYLE = `
:root { color-scheme: light dark; --paper: #fdfcf9; --ink: #1d1c1a; --soft: #5c5a55; --line: #d9d5cc;
  --link: #0a58a8; --mark: #ffe58a; --mark-ink: #1d1c1a; --match: #8a5a00; }
@media (prefers-color-scheme: dark) { :root { --paper: #17181a; --ink: #e9e7e2; --soft: #a9a69f; --line: #3a3b3e;
  --link: #8ec3ff; --mark: #5a4a12; --mark-ink: #fff6d6; --match: #ffd37a; } }
* { box-sizing: border-box; }
html { scroll-padding-top: 30vh; }
body { margin: 0 auto; padding: 1rem; max-width: 42rem; background: var(--paper); color: var(--ink);
  font: 1.06rem/1.6 Georgia, 'Times New Roman', serif; overflow-wrap: anywhere; }
header, nav, form, footer, .facts, .skip { font-family: system-ui, sans-serif; font-size: .92rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: .6rem 0; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -99rem; }
.skip:focus { position: static; }
.facts, footer { color: var(--soft); margin: .2rem 0; }
form { display: flex; gap: .5rem; margin: 1rem 0; flex-wrap: wrap; align-items: end; }
label { flex: 1 1 14rem; color: var(--soft); }
input { display: block; width: 100%; padding: .55rem .7rem; font: inherit; color: var(--ink); background: transparent;
  border: 1px solid var(--soft); border-radius: .4rem; }
button { padding: .55rem 1rem; font: inherit; color: var(--paper); background: var(--link); border: 1px solid var(--link);
  border-radius: .4rem; }
nav ul { display: flex; gap: .4rem 1.2rem; flex-wrap: wrap; padding: 0; margin: .8rem 0; list-style: none; }
nav a, .quotes a { display: inline-block; padding: .25rem 0; }
/* Within reach while reading. */
.ways { position: sticky; top: 0; background: var(--paper); border-bottom: 1px solid var(--line); }
.ways ul { margin: .3rem 0; }
mark { background: var(--mark); color: var(--mark-ink); padding: .1em .15em; border-radius: .2em;
  box-decoration-break: clone; -webkit-box-decoration-break: clone; }
article p { white-space: pre-line; margin: 0 0 1rem; }
.quotes { padding-left: 1.4rem; }
.quotes > li { margin: 0 0 1.4rem; }
blockquote { margin: 0 0 .3rem; padding-left: .8rem; border-left: 3px solid var(--line); white-space: pre-line; }
blockquote b { color: var(--match); }
footer { border-top: 1px solid var(--line); margin-top: 2rem; padding-top: .6rem; }
`;
