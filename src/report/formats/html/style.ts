import { dark, light, variables } from './palette.js';
import { Markup } from './markup.js';

/** All the style of the page: light and dark as the system says, black on white on paper. */
const css = `
:root { color-scheme: light dark; ${variables(light)} }
@media screen and (prefers-color-scheme: dark) { :root { ${variables(dark)} } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem 1rem 3rem; max-width: 62rem; background: var(--page); color: var(--text);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", "Liberation Sans", sans-serif; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 .25rem; }
h2 { font-size: 1.2rem; margin: 2.25rem 0 .5rem; }
p { margin: .25rem 0; max-width: 46rem; }
.quiet, caption, figcaption { color: var(--quiet); font-size: .875rem; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: .75rem; margin: 1rem 0; }
.figures div { background: var(--card); border: 1px solid var(--edge); border-radius: .5rem; padding: .6rem .9rem; }
.figures dt { color: var(--quiet); font-size: .875rem; }
.figures dd { margin: 0; font-size: 1.5rem; font-weight: 600; line-height: 1.3; }
.figures dd small { display: block; font-size: .875rem; font-weight: 400; color: var(--quiet); }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(21rem, 100%), 1fr)); gap: 0 2rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
caption { text-align: left; padding: 0 0 .4rem; }
th, td { text-align: left; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--edge); vertical-align: top; }
thead th { color: var(--quiet); font-size: .875rem; font-weight: 600; white-space: nowrap; }
tbody th { font-weight: 500; min-width: 8rem; }
.number { text-align: right; white-space: nowrap; }
.known { white-space: nowrap; }
.weak { color: var(--bad); font-weight: 600; }
.id { font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: .875rem; overflow-wrap: anywhere; }
ul { padding-left: 1.2rem; margin: .25rem 0; }
figure { margin: 1rem 0; }
svg { display: block; }
figure svg { width: 100%; max-width: 40rem; height: auto; }
figure svg.days { max-width: 24rem; }
svg.small { display: inline-block; vertical-align: middle; margin-right: .5rem; }
svg text { fill: var(--quiet); font-size: 12px; font-family: inherit; }
.grid { stroke: var(--edge); } .band { fill: var(--band); }
.studied { fill: none; stroke: var(--accent); stroke-width: 2.5; }
.stopped { fill: none; stroke: var(--quiet); stroke-width: 2; stroke-dasharray: 5 4; }
.track { fill: var(--edge); } .range { fill: var(--heat1); } .mean { fill: var(--accent); } .low { fill: var(--bad); }
.heat0 { fill: var(--heat0); } .heat1 { fill: var(--heat1); } .heat2 { fill: var(--heat2); } .heat3 { fill: var(--heat3); }
code { background: var(--card); border: 1px solid var(--edge); border-radius: .3rem; padding: .1rem .4rem; }
footer { margin-top: 2.5rem; border-top: 1px solid var(--edge); padding-top: 1rem; }
@media (max-width: 36rem) { .known svg { display: none; } }
@media print { body { padding: 0; max-width: none; font-size: 10pt; } h2 { break-after: avoid; }
  figure, tr, .figures { break-inside: avoid; } .wide { overflow: visible; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
`;

// Nothing in it comes from outside, and within a style element nothing may be escaped.
export const style = new Markup(`<style>${css}</style>`);
