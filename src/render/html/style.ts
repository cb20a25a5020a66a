/** The page's style sheet: light and dark, screen and A4. */
export const STYLE = `
:root { color-scheme: light dark; --paper: #f5f6f8; --card: #fff; --ink: #1c2430; --quiet: #5d6878; --line: #dfe3e9; --soft: #eef1f5;
  --accent: #1f4e79; --error: #b3261e; --error-soft: #fbe9e7; --warning: #8a5a00; --warning-soft: #fdf1d8; --info: #43607c; --info-soft: #e8eef5; --good: #1d6b45; --good-soft: #e6f3ec;
  --bar-error: #c9463d; --bar-warning: #dfa32f; --bar-info: #8fa6bd; }
@media (prefers-color-scheme: dark) { :root { --paper: #14181e; --card: #1c222a; --ink: #e4e8ee; --quiet: #9aa6b5; --line: #323b47; --soft: #252d37;
  --accent: #8ab8e6; --error: #ff8f85; --error-soft: #43221f; --warning: #f0c265; --warning-soft: #3d3118; --info: #a7c0da; --info-soft: #263341; --good: #7fcba2; --good-soft: #1d3529;
  --bar-error: #d9625a; --bar-warning: #c9952f; --bar-info: #6c849c; } }
* { box-sizing: border-box; }
html { scroll-padding-top: 4.2rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif; }
a { color: var(--accent); }
h1, h2, h3, h4, p, ul, dl, dd, figure { margin: 0; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; } h3 { font-size: 1rem; } h4 { font-size: 1rem; font-weight: 600; }
[hidden] { display: none !important; }
.top { padding: 1.6rem 1.5rem 1rem; max-width: 1240px; margin: auto; }
.top p { color: var(--quiet); max-width: 75ch; margin-top: .35rem; }
#filter { position: sticky; top: 0; z-index: 5; background: var(--card); border-block: 1px solid var(--line); }
#filter > div { max-width: 1240px; margin: auto; padding: .55rem 1.5rem; display: flex; flex-wrap: wrap; gap: .4rem 1rem; align-items: center; }
#filter input[type=search], #filter select { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--line); border-radius: 6px; padding: .3rem .6rem; }
#filter input[type=search] { flex: 1 1 14rem; min-width: 9rem; } #filter select { max-width: 20rem; }
#filter label { display: inline-flex; gap: .35rem; align-items: center; } #shown { color: var(--quiet); font-size: .85rem; }
.layout { max-width: 1240px; margin: auto; padding: 1rem 1.5rem 4rem; display: grid; gap: 1.5rem; grid-template-columns: minmax(0, 1fr); }
.layout > nav { display: none; }
@media (min-width: 1080px) { .layout.many { grid-template-columns: 15rem minmax(0, 1fr); }
  .layout.many > nav { display: block; position: sticky; top: 4.2rem; align-self: start; max-height: calc(100vh - 5.5rem); overflow-y: auto; font-size: .87rem; }
  nav ol { list-style: none; margin: 0; padding: 0; } nav a { display: flex; justify-content: space-between; gap: .5rem; padding: .28rem .5rem; border-radius: 5px; text-decoration: none; color: inherit; }
  nav a .tally { align-self: start; flex: none; } nav a:hover { background: var(--soft); } }
main { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.2rem; min-width: 0; }
.filtered .overview, .filtered .tables, .filtered .unread, .filtered .checks-of, .filtered .facts { display: none; }
section.overview, details.document { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 1.1rem 1.2rem; }
summary { cursor: pointer; } summary > h2, summary > h3 { display: inline; }
details.document > summary { margin: -.3rem 0; padding: .3rem 0; } details.document > *:not(summary) { margin-top: 1rem; } summary .tally, summary .status { vertical-align: .12em; } 
.tiles { display: flex; flex-wrap: wrap; gap: .7rem; margin: .9rem 0; }
.tile { background: var(--soft); border-radius: 8px; padding: .55rem .95rem; display: grid; min-width: 6.6rem; }
.tile strong { font-size: 1.45rem; line-height: 1.25; font-variant-numeric: tabular-nums; } .tile span { color: var(--quiet); font-size: .82rem; }
.tile.error strong { color: var(--error); } .tile.warning strong { color: var(--warning); }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; } th, td { text-align: left; vertical-align: top; padding: .36rem .55rem; border-bottom: 1px solid var(--line); }
thead th { color: var(--quiet); font-weight: 600; font-size: .8rem; border-bottom-width: 2px; vertical-align: bottom; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; } .zero { color: var(--quiet); opacity: .6; }
td.number.error { color: var(--error); font-weight: 650; } td.number.warning { color: var(--warning); font-weight: 600; }
.batch td:first-child { width: 40%; min-width: 12rem; } .batch td a { font-weight: 600; text-decoration: none; } .batch td a:hover { text-decoration: underline; } .batch .file { display: block; color: var(--quiet); font-size: .8rem; overflow-wrap: anywhere; }
.bar { vertical-align: middle; } .bar .error { fill: var(--bar-error); } .bar .warning { fill: var(--bar-warning); } .bar .info { fill: var(--bar-info); }
.status, .tally, .badge { display: inline-block; font-size: .76rem; font-weight: 600; border-radius: 99px; padding: .08rem .55rem; background: var(--soft); color: var(--quiet); white-space: nowrap; }
.status.audited { background: var(--good-soft); color: var(--good); } .status.partial { background: var(--warning-soft); color: var(--warning); } .status.unreadable { background: var(--error-soft); color: var(--error); }
.tally.error, .badge.error { background: var(--error-soft); color: var(--error); } .tally.warning, .badge.warning { background: var(--warning-soft); color: var(--warning); } .tally.info, .badge.info { background: var(--info-soft); color: var(--info); }
.badge.new { background: var(--accent); color: var(--card); } .badge.unchanged { background: var(--soft); color: var(--quiet); }
.fingerprint { color: var(--quiet); font-size: .78rem; margin-top: .4rem; }
.finding.finding.waived { opacity: .65; border-left-color: var(--line); } .waiver { font-weight: 600; font-size: .9rem; margin-top: .2rem; } .changes, .stopped { margin: 0 0 .8rem; } .stopped { color: var(--error); }
.badge.gross { background: var(--error); color: var(--card); }
.facts { display: flex; flex-wrap: wrap; gap: .4rem 1.6rem; font-size: .88rem; } dt { color: var(--quiet); font-size: .78rem; } .facts dd { overflow-wrap: anywhere; }
.problems { background: var(--warning-soft); border-radius: 8px; padding: .7rem 1rem; } .problems ul { padding-left: 1.1rem; }
.none { color: var(--good); }
.group > summary { padding: .3rem 0; }
.finding { border: 1px solid var(--line); border-left: 4px solid var(--bar-info); border-radius: 8px; padding: .8rem 1rem; margin-top: .7rem; background: var(--card); }
.finding.error { border-left-color: var(--bar-error); } .finding.warning { border-left-color: var(--bar-warning); }
.finding:target { box-shadow: 0 0 0 3px color-mix(in srgb, var(--accent) 45%, transparent); }
.finding header { display: flex; flex-wrap: wrap; gap: .35rem .6rem; align-items: baseline; } .finding header a.where { margin-left: auto; text-decoration: none; }
code { font: .84em ui-monospace, "Cascadia Mono", Consolas, "DejaVu Sans Mono", monospace; color: var(--quiet); white-space: nowrap; }
.subject { color: var(--quiet); font-size: .9rem; margin-top: .2rem; }
.values { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: .7rem; margin: .65rem 0; } .values.single { grid-template-columns: minmax(0, 1fr); }
.value { background: var(--soft); border-radius: 7px; padding: .45rem .8rem; } .value.stated { background: var(--error-soft); }
.finding.warning .value.stated { background: var(--warning-soft); } .finding.info .value.stated { background: var(--info-soft); }
.value.recomputed { background: var(--good-soft); } .value dd { font-weight: 650; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; } .value dd.short { font-size: 1.4rem; line-height: 1.3; } .value dd.long { font-size: .95rem; font-weight: 550; }
.message { max-width: 90ch; overflow-wrap: anywhere; }
figure { margin-top: .7rem; } figure img { max-width: 100%; height: auto; border: 1px solid var(--line); border-radius: 4px; background: #fff; display: block; } figcaption { color: var(--quiet); font-size: .78rem; }
.places { list-style: none; padding: 0; margin-top: .55rem; font-size: .87rem; } .places li { display: flex; flex-wrap: wrap; gap: .1rem .6rem; padding: .14rem 0; align-items: baseline; } .places q { overflow-wrap: anywhere; min-width: 0; }
.where { color: var(--quiet); font-size: .8rem; white-space: nowrap; font-variant-numeric: tabular-nums; } .caption { color: var(--quiet); }
.more > summary { color: var(--accent); font-size: .87rem; }
.legend { color: var(--quiet); font-size: .84rem; margin: .3rem 0 .5rem; } .swatch { padding: 0 .4rem; border-radius: 3px; font-variant-numeric: tabular-nums; }
.record { border-top: 1px solid var(--line); padding: .45rem 0; } .record > summary .kind { font-weight: 600; } .record table { font-size: .84rem; margin-top: .4rem; }
.records td.number { min-width: 4rem; } .wrong { background: var(--warning-soft); } .wrong.error { background: var(--error-soft); } .wrong.info { background: var(--info-soft); } .wrong a { color: var(--warning); font-weight: 700; } .wrong.error a { color: var(--error); } .wrong.info a { color: var(--info); }
.involved { background: color-mix(in srgb, var(--soft) 80%, transparent); } .involved a { color: inherit; text-decoration-style: dotted; }
.level-program td, .level-total td, .summary td, .summary th { font-weight: 600; } .level-sub_kegiatan td:nth-child(3) { padding-left: 1.6rem; } .level-kegiatan td:nth-child(3) { padding-left: .95rem; }
.reasons { color: var(--quiet); font-size: .84rem; } .reasons ul { padding-left: 1rem; }
.checks-of, .unread, .skipped { border-top: 1px solid var(--line); padding-top: .6rem; }
footer { color: var(--quiet); font-size: .8rem; text-align: center; padding: 0 1rem 2rem; }
@media (max-width: 640px) { .top, .layout, #filter > div { padding-inline: .8rem; } .values { grid-template-columns: 1fr; } .batch .bar { display: none; } }
@media print { @page { size: A4; margin: 14mm 13mm; } :root { color-scheme: light; --paper: #fff; --card: #fff; --ink: #000; --quiet: #444; --line: #bbb; --soft: #f1f1f1; --accent: #000; --error: #9b1c15; --error-soft: #fbe9e7; --warning: #7a4f00; --warning-soft: #fdf1d8; --info: #345; --info-soft: #eef2f6; --good: #14532d; --good-soft: #e9f4ee; --bar-error: #c9463d; --bar-warning: #dfa32f; --bar-info: #8fa6bd; }
  body { font-size: 9.5pt; } * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } #filter, .layout > nav { display: none !important; } .layout, .layout.many { display: block; padding: 0; max-width: none; } .top { padding: 0 0 .6rem; max-width: none; } main { display: block; }
  section.overview, details.document { border: 0; padding: 0; } section.document { break-before: page; } .finding header, .values, .message, figure, tr, .tile, .places li { break-inside: avoid; } .finding header, .subject, .values { break-after: avoid; } summary, h3 { break-after: avoid; } thead { display: table-header-group; } .scroll { overflow: visible; } .value dd.short { font-size: 13pt; } summary { list-style: none; } table, .record table { font-size: 8pt; } .value { padding: .25rem .6rem; }
  details::details-content { content-visibility: visible; display: block; height: auto; } a { text-decoration: none; } }
`;
