// The look of the waterfall.

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
:host([hidden]), [hidden] { display: none !important; }
*, ::before, ::after { box-sizing: border-box; }
.waiting { min-height: 33rem; padding: 1.25rem; }
.told { font-weight: 600; }
.detail { color: var(--_muted); overflow-wrap: anywhere; }
@container (width < 28rem) { .waiting { min-height: 42rem; } }
figure { margin: 0; padding: clamp(.75rem, 4cqi, 1.25rem); }
svg { display: block; overflow: visible; }
text { fill: var(--_text); font-size: 13px; font-variant-numeric: tabular-nums;
  stroke: var(--_surface); stroke-width: 5px; paint-order: stroke; stroke-linejoin: round; }
text.amount { font-weight: 600; }
rect.total, rect.more, rect.less, rect.none { stroke: var(--_text); }
.total { fill: var(--_accent); }
.more { fill: var(--_own); }
.ground { fill: var(--_surface); }
.line { fill: var(--_paid); }
.zero { stroke: var(--_text); stroke-width: 2; }
.connector { stroke: var(--_muted); stroke-dasharray: 3 3; }
figcaption { margin: .75rem 0 1.25rem; font-size: .875rem; }
.legend { display: inline-block; margin-right: 1.25rem; }
.swatch { display: inline-block; vertical-align: -.125em; margin-right: .375em; }
table { width: 100%; border-collapse: collapse; font-size: .9375rem; font-variant-numeric: tabular-nums; }
caption { padding-bottom: .25rem; text-align: left; font-size: .875rem; color: var(--_muted); }
th, td { padding: .375rem .5rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--_line); }
th:first-child { padding-left: 0; hyphens: auto; overflow-wrap: anywhere; }
thead th { font-size: .875rem; font-weight: 600; color: var(--_muted); }
p + table { margin-top: .75rem; }
td, thead th:last-child { padding-right: 0; text-align: right; }
td { padding-left: .25rem; white-space: nowrap; }
tbody th { font-weight: 400; }
tbody .total > * { font-weight: 600; }
.effect { display: block; font-size: .875rem; color: var(--_muted); }
p { margin: .75rem 0 0; max-width: 68ch; font-size: .9375rem; }
:focus-visible { outline: 3px solid var(--_accent); outline-offset: 2px; }
button { padding: .5rem 1rem; font: inherit; color: var(--_accent); background: var(--_surface);
  border: 1px solid var(--_accent); border-radius: 6px; cursor: pointer; }
@media (forced-colors: active) {
  svg { forced-color-adjust: none; }
  figure { --_text: CanvasText; --_surface: Canvas; }
}
@media print {
  .waiting { min-height: 0; }
  :host { color-scheme: light; border: 0; break-inside: avoid; }
  figure { padding: 0; }
  rect { print-color-adjust: exact; }
}
`;
