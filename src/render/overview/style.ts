import { STYLE } from '../html/style.js';

/** Style sheet of the pages on an office and on a regency: that of report.html, with charts. */
export const OVERVIEW_STYLE = `${STYLE}
.card { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 1.1rem 1.2rem; min-width: 0; } .card > h2 + *, .card > h3 + * { margin-top: .7rem; }
.layout { padding-bottom: 2rem; } .note { color: var(--quiet); font-size: .86rem; margin-top: .5rem; overflow-wrap: anywhere; } ul.note { padding-left: 1.1rem; }
.pair { display: grid; grid-template-columns: minmax(0, 1fr); gap: .6rem 1.4rem; align-items: center; } .pair figure { margin: 0; }
@media (min-width: 900px) { .pair.drawn { grid-template-columns: minmax(0, 23rem) minmax(0, 1fr); } }
.years th:not(:first-child), .years td { text-align: right; font-variant-numeric: tabular-nums; min-width: 4.2rem; } .years td.short { white-space: nowrap; } .years tbody th { font-weight: 500; color: var(--quiet); white-space: nowrap; } .years th:first-child { position: sticky; left: 0; background: var(--card); } .years .gap { color: var(--quiet); }
.years .lacking { color: var(--warning); } .reports td:nth-child(2) { overflow-wrap: anywhere; min-width: 10rem; } .reports .absent td, .reports .absent th { color: var(--quiet); font-style: italic; }
svg.chart { display: block; width: 100%; max-width: 23rem; height: auto; } svg.chart.wide { max-width: 32rem; } .chart text { font-size: 10.5px; fill: var(--quiet); font-variant-numeric: tabular-nums; } .chart .value { fill: var(--ink); font-weight: 600; paint-order: stroke; stroke: var(--card); stroke-width: 3px; stroke-linejoin: round; }
.chart .grid { stroke: var(--line); stroke-width: 1; } .chart path { fill: none; stroke-width: 2; stroke-linejoin: round; } .chart path.target { stroke: var(--quiet); stroke-dasharray: 4 3; } .chart rect.target { fill: var(--card); stroke: var(--quiet); stroke-width: 1.5; }
.chart path.actual { stroke: var(--accent); } .chart circle.actual { fill: var(--accent); stroke: var(--card); stroke-width: 1; } .chart rect.amount { fill: var(--accent); }
.key { display: flex; flex-wrap: wrap; gap: .2rem 1rem; color: var(--quiet); font-size: .82rem; margin: 0; } .key span::before { content: ""; display: inline-block; width: .7rem; height: .7rem; margin-right: .35rem; vertical-align: -.05em; }
.key .of-actual::before { background: var(--accent); border-radius: 50%; } .key .of-target::before { border: 2px solid var(--quiet); }
.indicator + .indicator { border-top: 1px solid var(--line); margin-top: 1rem; padding-top: 1rem; } .indicator h3 { overflow-wrap: anywhere; } .indicator .pair { margin-top: .5rem; }
.two { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.2rem; } @media (min-width: 800px) { .two { grid-template-columns: repeat(2, minmax(0, 1fr)); } } .rules td:first-child { width: auto; min-width: 0; } .rules td:nth-child(2) { min-width: 14rem; }
#filter.inline { position: static; border: 0; display: flex; flex-wrap: wrap; gap: .5rem .8rem; align-items: center; margin: .3rem 0 .8rem; } .tall { max-height: 75vh; overflow-y: auto; }
.matrix { border-collapse: separate; border-spacing: 0; } .matrix thead th { position: sticky; top: 0; background: var(--card); z-index: 1; text-align: center; } .matrix th:first-child { text-align: left; position: sticky; left: 0; background: var(--card); font-weight: 500; min-width: 9rem; } .matrix thead th:first-child { z-index: 2; }
.matrix small { color: var(--quiet); display: block; } .matrix td { text-align: center; font-variant-numeric: tabular-nums; white-space: nowrap; border-left: 1px solid var(--line); } .matrix .e { background: var(--error-soft); color: var(--error); } .matrix .w { background: var(--warning-soft); color: var(--warning); } .matrix .g { background: var(--good-soft); color: var(--good); } .matrix .u { font-weight: 700; } .matrix .m { color: var(--quiet); }
.unplaced h2 { display: inline; } .files { font-size: .87rem; padding-left: 1.1rem; } .files li { overflow-wrap: anywhere; }
@media print { .tall { max-height: none; } .matrix thead th, .matrix th:first-child { position: static; } .two { grid-template-columns: repeat(2, minmax(0, 1fr)); } }
@media print { .card { border: 0; padding: 0 0 .4rem; margin-bottom: .5rem; } .indicator, .pair, .chart, .years { break-inside: avoid; } h2, .legend { break-after: avoid; } .chart rect.amount { fill: #567; } .pair.drawn { grid-template-columns: 6.4cm minmax(0, 1fr); } }
`;
