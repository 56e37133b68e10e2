// The look of the calculator. A page changes it with the custom properties of colours.js and with ::part.

export const styles = `
:host {
  display: block;
  container-type: inline-size;
  color: var(--_text);
  background: var(--_surface);
  font: 1rem/1.55 var(--vangnet-font, system-ui, sans-serif);
  border: 1px solid var(--_line);
  border-radius: 10px;
}
:host([hidden]) { display: none; }
*, ::before, ::after { box-sizing: border-box; }
[hidden] { display: none !important; }
header { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: center; justify-content: space-between;
  padding: .75rem 1.25rem; border-bottom: 1px solid var(--_line); }
.privacy { margin: 0; font-size: .875rem; color: var(--_muted); }
.languages { display: flex; }
.languages button { border-radius: 0; padding: .25rem .75rem; font-size: .875rem; }
.languages button:first-child { border-radius: 6px 0 0 6px; border-right: 0; }
.languages button:last-child { border-radius: 0 6px 6px 0; }
fieldset.whole { display: contents; }
.waiting { min-height: 125rem; padding: 1.25rem; }
.told { font-weight: 600; }
.detail { color: var(--_muted); overflow-wrap: anywhere; }
:disabled { cursor: not-allowed; }
input:disabled, select:disabled { color: var(--_muted); background: var(--_panel); opacity: 1; }
.columns { display: grid; }
form, section { padding: 1.25rem; min-width: 0; }
form { background: var(--_panel); }
section { border-top: 1px solid var(--_line); }
h2 { margin: 0 0 1rem; font-size: 1.25rem; line-height: 1.3; }
h3 { margin: 2rem 0 .5rem; font-size: 1.0625rem; line-height: 1.3; }
p { margin: .5rem 0; max-width: 68ch; }
fieldset:not(.whole) { margin: 1.25rem 0 0; padding: .25rem 1rem 1rem; border: 1px solid var(--_line); border-radius: 8px;
  background: var(--_surface); min-width: 0; }
legend { padding: 0 .375rem; font-weight: 600; }
.field { margin-top: .875rem; }
label { display: block; font-weight: 600; font-size: .9375rem; }
.optional { font-weight: 400; font-size: .875rem; color: var(--_muted); }
.hint { margin: 0; font-size: .875rem; color: var(--_muted); }
input, select { display: block; width: 100%; max-width: 22rem; margin-top: .25rem; padding: .5rem .625rem;
  font: inherit; font-variant-numeric: tabular-nums; color: inherit; background: var(--_surface);
  border: 1px solid var(--_control); border-radius: 6px; }
input { text-align: right; }
input.text { text-align: left; }
[aria-invalid] { border-color: var(--_bad); box-shadow: 0 0 0 1px var(--_bad); }
.error { margin: .25rem 0 0; color: var(--_bad); font-size: .9375rem; font-weight: 600; }
:focus-visible { outline: 3px solid var(--_accent); outline-offset: 2px; }
button { padding: .5rem 1rem; font: inherit; color: var(--_accent); background: var(--_surface);
  border: 1px solid var(--_accent); border-radius: 6px; cursor: pointer; }
button:hover { text-decoration: underline; }
[aria-pressed="true"] { color: var(--_on-accent); background: var(--_accent); }
.actions { display: flex; flex-wrap: wrap; gap: .5rem; margin-top: 2rem; }
.status { min-height: 1.5em; margin: .5rem 0 0; color: var(--_muted); font-size: .875rem; }
.spoken, .visually { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.empty { color: var(--_muted); }
.notice { margin: 0; padding: .625rem 1.25rem; max-width: none; border-bottom: 1px solid var(--_line); background: var(--_panel); }
.stale-note { margin: 0 0 1rem; padding-left: .75rem; border-left: 4px solid var(--_own); }
.stale { filter: grayscale(1); }
.deciders { margin: .5rem 0 0; padding-left: 1.25rem; max-width: 68ch; }
.offers { margin: .25rem 0 0; font-size: .9375rem; }
.reading { padding: .125rem .625rem; margin: .125rem .25rem .125rem 0; font-variant-numeric: tabular-nums; }
.advice { margin: .25rem 0 0; padding-left: .625rem; border-left: 4px solid var(--_own); font-size: .9375rem; }
.preview { max-width: 30rem; }
.glance { position: sticky; bottom: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: center;
  justify-content: space-between; padding: .5rem 1.25rem; background: var(--_surface); border-top: 1px solid var(--_line);
  border-radius: 0 0 10px 10px; box-shadow: 0 -2px 8px rgb(0 0 0 / .12); }
.glance.away { visibility: hidden; }
.glance-text { display: flex; flex-wrap: wrap; gap: .125rem 1rem; align-items: center; font-variant-numeric: tabular-nums; }
.glance button { padding: .25rem .75rem; }
input, select, button, a, summary, h2 { scroll-margin-block: 1rem 7rem; }
@media (height < 24rem) { .glance { position: static; } }
.imprint { display: none; }
.sections { margin-top: 2rem; border-bottom: 1px solid var(--_line); }
.opens { border-top: 1px solid var(--_line); }
.opens > summary { padding: .75rem 1.25rem; font-size: 1.125rem; }
.opens .waiting { min-height: 20rem; }
details { border-top: 1px solid var(--_line); }
summary { padding: .625rem 0; font-weight: 600; color: var(--_accent); cursor: pointer; }
.content { padding-bottom: 1rem; }
.content h3 { margin-top: 1rem; }
.content td { white-space: normal; }
.sheet td:last-child, .dates td { white-space: nowrap; }
.sheet th:nth-child(2), .sheet td:nth-child(2), .steps th:nth-child(2), .steps td:nth-child(2), .dates tr > * { text-align: left; }
.marks { grid-template-columns: auto 1fr; gap: .375rem 1rem; }
.marks dt { font-weight: 600; color: inherit; }
.marks dd { font-size: .9375rem; font-weight: 400; }
button:disabled { color: var(--_muted); border-color: var(--_line); cursor: default; text-decoration: none; }
.group th { padding-top: 1rem; font-weight: 600 !important; }
.outcome, .glance-outcome { display: inline-block; margin: 0; padding: .125rem .75rem; border-radius: 999px; font-weight: 600;
  border: 1px solid currentColor; color: var(--_accent); }
.conditions_met { color: var(--_good); }
.conditions_not_met, .not_handled { color: var(--_bad); }
dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr)); gap: .75rem 1.5rem; margin: 1rem 0; }
dt { font-size: .875rem; color: var(--_muted); }
dd { margin: 0; font-size: 1.125rem; font-weight: 600; font-variant-numeric: tabular-nums; }
.payment dd, .own-risk dd { font-size: 1.375rem; line-height: 1.3; }
.unknown { font-style: italic; font-weight: 400; }
.bar { margin: 1rem 0 1.5rem; }
.bar svg { display: block; overflow: visible; }
.bar .own { fill: var(--_own); }
.bar .paid { fill: var(--_paid); }
.bar .line { fill: var(--_surface); }
.would-be rect.own { fill: var(--_muted); }
.would-be rect.paid { fill: var(--_line); }
.would-be td, .would-be tbody th, .would-be figcaption { color: var(--_muted); font-style: italic; }
.bar .border { stroke: var(--_text); stroke-width: 1.5; }
.bar text { fill: var(--_text); font-size: 13px; }
figcaption { font-size: .875rem; }
.legend { display: inline-block; margin-right: 1.25rem; font-variant-numeric: tabular-nums; }
.bar .swatch { display: inline-block; vertical-align: -.125em; margin-right: .375em; outline: 1px solid var(--_text); outline-offset: -1px; }
.legend .amount { white-space: nowrap; }
.note { display: block; color: var(--_muted); }
table { width: 100%; border-collapse: collapse; font-size: .9375rem; font-variant-numeric: tabular-nums; }
th, td { padding: .375rem .5rem; text-align: right; border-bottom: 1px solid var(--_line); vertical-align: top; }
thead th { font-size: .875rem; color: var(--_muted); }
td { white-space: nowrap; }
tr > :first-child { text-align: left; padding-left: 0; font-weight: 400; }
.bands tbody tr:last-child > * { font-weight: 600; border-bottom: 0; }
.mark { display: inline-block; margin-right: .375rem; font-weight: 700; }
.passed { color: var(--_good); }
.failed { color: var(--_bad); }
.undecided { color: var(--_muted); }
.badge { padding: .0625rem .5rem; border: 1px solid currentColor; border-radius: 4px; font-size: .875rem; }
.sources { padding-left: 1.25rem; font-size: .9375rem; }
.sources li { margin: .25rem 0; overflow-wrap: anywhere; }
a { color: var(--_accent); }
@container (width >= 60rem) {
  .columns { grid-template-columns: 22rem 1fr; }
  form { border-radius: 0 0 0 10px; }
  section { border-top: 0; border-left: 1px solid var(--_line); }
}
/* The room of an empty form with its preview, so that little moves when they come. */
@container (width >= 60rem) { .waiting { min-height: 97rem; } }
@container (width < 24rem) { .waiting { min-height: 145rem; } }
@media screen {
@container (width < 44rem) {
  thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; white-space: nowrap; }
  table, tbody, tr, tbody th, td { display: block; }
  tr { padding: .5rem 0; border-bottom: 1px solid var(--_line); }
  tbody tr > * { border: 0; padding: .125rem 0; }
  tr > :first-child { font-weight: 600; }
  td { display: flex; flex-wrap: wrap; justify-content: flex-end; gap: 0 1rem; white-space: normal; }
  td::before { content: attr(data-label); color: var(--_muted); margin-right: auto; text-align: left; }
  td.empty { display: none; }
  .mark { margin-right: -.625rem; }
}
}
@media (forced-colors: active) {
  svg { forced-color-adjust: none; }
  .bar { --_text: CanvasText; --_surface: Canvas; background: Canvas; }
  [aria-pressed="true"] { forced-color-adjust: none; color: HighlightText; background: Highlight; }
  [aria-invalid] { outline: 2px solid Mark; }
}
@media print {
  .waiting { min-height: 0; }
  :host { color-scheme: light; border: 0; }
  header, .actions, .status, .hint, .optional, .error, .advice, .offers, .glance, details:not([open]) { display: none !important; }
  .field:has(:placeholder-shown), fieldset:not(:has(input:not(:placeholder-shown))) { display: none; }
  form, section { padding: 0; background: none; }
  .columns { display: block; }
  form > div:last-child { display: grid; grid-template-columns: repeat(4, 1fr); gap: 0 1rem; align-items: start; }
  .summary dl { grid-template-columns: repeat(4, auto); }
  p, .deciders { max-width: none; }
  summary { list-style: none; color: inherit; }
  .sections { border: 0; }
  fieldset { padding: 0 .75rem .5rem; break-inside: avoid; }
  .field { margin-top: .375rem; }
  section { border: 0; margin-top: 1.5rem; }
  input, select { border: 0; padding: 0; appearance: none; text-align: left; background: none; }
  figure, tr, li, .summary, .bands, .tests { break-inside: avoid; }
  h2, h3, summary { break-after: avoid; }
  .bar rect { print-color-adjust: exact; }
  :focus-visible { outline: none; }
  .imprint { display: block; break-inside: avoid; margin-top: 1.5rem; padding-top: .5rem; border-top: 1px solid var(--_line); font-size: .875rem; }
  .imprint .of { font-weight: 600; }
  .imprint p, .sources a::after { overflow-wrap: anywhere; }
  .sources a::after { content: " (" attr(href) ")"; }
}
`;
