/** Styles of both pages, light and dark, from the width of a phone on. */
export const stylesheet = `
:root {
  color-scheme: light dark;
  --back: #f4f5f7; --card: #fff; --text: #1c2026; --quiet: #5c6470; --line: #d9dde3;
  --accent: #1a56b8; --on-accent: #fff; --good: #17693a; --bad: #b3261e; --code: #f0f2f5;
  --warn-back: #fff4d6; --warn-text: #5a4200;
}
@media (prefers-color-scheme: dark) {
  :root {
    --back: #14171b; --card: #1d2126; --text: #e6e8eb; --quiet: #9aa3ae; --line: #343a42;
    --accent: #8ab4f8; --on-accent: #10151c; --good: #7fd49b; --bad: #ff9d94; --code: #14171b;
    --warn-back: #3a3015; --warn-text: #ffe3a1;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body {
  margin: 0 auto; padding: 1rem; max-width: 110rem; background: var(--back); color: var(--text);
  font: 15px/1.45 system-ui, sans-serif; overflow-wrap: anywhere;
}
h1, h2, h3, p, ul, ol { margin: 0; }
h1 { font-size: 1.35rem; }
h2 { font-size: 1.1rem; margin-bottom: .6rem; }
h3 { font-size: .8rem; margin: 1rem 0 .35rem; color: var(--quiet); text-transform: uppercase; letter-spacing: .04em; }
code, pre, .mono { font: .87em/1.4 ui-monospace, Menlo, Consolas, monospace; }
a { color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
section:focus { outline: none; }
.unseen, .skip { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip:focus { position: static; width: auto; height: auto; clip-path: none; }
header { display: flex; flex-wrap: wrap; align-items: center; gap: .4rem 1rem; margin-bottom: 1rem; }
.notice { background: var(--warn-back); color: var(--warn-text); padding: .2rem .7rem; border-radius: 1rem; }
.state { margin-left: auto; display: flex; gap: .8rem; align-items: center; }
.clock { font-variant-numeric: tabular-nums; }
.live::before { content: ''; display: inline-block; width: .55rem; height: .55rem; margin-right: .35rem; border-radius: 50%; background: var(--bad); }
.live.on::before { background: var(--good); }
nav { width: 100%; display: flex; flex-wrap: wrap; gap: .2rem 1rem; }
nav a { padding: .25rem 0; }
main { display: grid; gap: 1rem; align-items: start; grid-template-columns: minmax(0, 5fr) minmax(0, 5fr) minmax(0, 4fr); }
section, .side { min-width: 0; }
.side { display: grid; gap: 1rem; }
section { background: var(--card); border: 1px solid var(--line); border-radius: .6rem; padding: .9rem; }
.count, .quiet { color: var(--quiet); font-weight: normal; }
.count { font-size: .9rem; }
.alert { background: var(--card); border: 1px solid var(--bad); color: var(--bad); border-radius: .6rem; padding: .6rem .9rem; margin-bottom: 1rem; white-space: pre-line; }
details { border-top: 1px solid var(--line); }
details:last-child { border-bottom: 1px solid var(--line); }
summary { cursor: pointer; padding: .45rem .2rem; list-style: none; display: grid; grid-template-columns: auto minmax(0, 1fr) auto; gap: 0 .5rem; align-items: baseline; }
summary::-webkit-details-marker { display: none; }
summary::before { content: '▸'; color: var(--quiet); transition: rotate .1s; }
details[open] > summary::before { rotate: 90deg; }
summary:hover { background: var(--code); }
summary .more { grid-column: 2 / -1; color: var(--quiet); font-size: .87rem; }
.inside { padding: .1rem .2rem .8rem 1.2rem; }
.title { font-weight: 600; }
.badge { border: 1px solid var(--line); border-radius: .3rem; padding: 0 .35rem; font-size: .8rem; color: var(--quiet); white-space: nowrap; }
.good { color: var(--good); } .bad { color: var(--bad); }
.fresh { animation: fresh 1.5s ease-out; }
@keyframes fresh { from { background: var(--warn-back); } }
@media (prefers-reduced-motion: reduce) { .fresh { animation: none; } summary::before { transition: none; } }
.plain { list-style: none; padding: 0; }
.members { display: flex; flex-wrap: wrap; gap: .3rem; }
.members li { border: 1px solid var(--line); border-radius: 1rem; padding: 0 .6rem; font-size: .9rem; }
.messages li { padding: .3rem 0; }
.messages .by { font-weight: 600; margin-right: .4rem; }
.messages .text { white-space: pre-wrap; }
.messages .system { color: var(--quiet); font-style: italic; }
pre { margin: 0; padding: .6rem; background: var(--code); border: 1px solid var(--line); border-radius: .4rem; white-space: pre-wrap; max-height: 24rem; overflow: auto; }
button, select, input { font: inherit; color: inherit; min-height: 2.2rem; border: 1px solid var(--line); border-radius: .4rem; background: var(--code); padding: .2rem .7rem; }
button { cursor: pointer; }
button:hover { border-color: var(--accent); }
button.danger { border-color: var(--bad); color: var(--bad); }
form button { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
.buttons { display: flex; flex-wrap: wrap; gap: .4rem; }
form { display: grid; gap: .4rem; }
label { display: grid; grid-template-columns: 4.5rem minmax(0, 1fr); align-items: center; gap: .5rem; }
select, input { width: 100%; min-width: 0; }
.wide { overflow-x: auto; }
#failures { margin: .6rem 0; }
table { overflow-wrap: break-word; border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .35rem .5rem .35rem 0; border-top: 1px solid var(--line); }
td:first-child { white-space: nowrap; }
.coverage td:first-child, #crm td:first-child { white-space: normal; }
th { color: var(--quiet); font-weight: normal; border-top: 0; }
main.coverage { display: block; max-width: 66rem; }
.coverage .side { grid-template-columns: minmax(0, 1fr); }
.coverage table { table-layout: fixed; }
.coverage th:first-child { width: 17rem; }
.coverage th:last-child { width: 4.5rem; }
@media (max-width: 75rem) {
  main { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
  .side { grid-column: 1 / -1; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); align-items: start; }
}
@media (max-width: 48rem) {
  body { padding: .7rem; font-size: 16px; }
  main, .side { grid-template-columns: minmax(0, 1fr); }
  .state { margin-left: 0; }
  nav a { padding: .5rem 0; }
  .outcome { grid-column: 2 / -1; }
  button, select, input { min-height: 2.75rem; }
  .coverage thead { display: none; }
  .coverage tr, .coverage td { display: block; border: 0; padding: .1rem 0; }
  .coverage tr { border-top: 1px solid var(--line); padding: .5rem 0; }
}
`;
