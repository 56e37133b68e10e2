// The look of the section that looks ahead, beside that of the calculator.

export const styles = `
.ahead .privacy { max-width: 68ch; padding: 0 1.25rem .75rem; }
.ahead fieldset { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr)); gap: 0 1.5rem; align-items: end; }
.ahead fieldset > .hint { grid-column: 1 / -1; }
.ahead #ahead-copy { margin-top: .875rem; }
.programme { margin: 1rem 0 1.5rem; }
.programme svg { display: block; overflow: visible; }
.programme text { fill: var(--_text); font-size: 13px; font-variant-numeric: tabular-nums; }
.programme text.year, .programme text.broke-even { font-weight: 600; }
.programme .tick { margin-right: .375em; font-weight: 700; color: var(--_good); }
.programme text.reason { fill: var(--_muted); font-style: italic; }
.programme text.broke-even { fill: var(--_good); }
.programme rect.net, .programme rect.cost, .programme rect.gain, .programme rect.leak, .programme rect.lost,
.programme rect.unsplit, .programme rect.loss { stroke: var(--_text); stroke-width: 1; }
.programme .net { fill: var(--_paid); }
.programme .cost { fill: var(--_own); }
.programme .gain { fill: var(--_accent); }
.programme .ground { fill: var(--_surface); }
.programme .leak-line, .programme .lost-line { fill: var(--_paid); }
.programme .unsplit-line { fill: var(--_muted); }
.programme .loss-line { fill: var(--_bad); }
.programme .zero { stroke: var(--_text); stroke-width: 2; }
.programme .swatch { display: inline-block; vertical-align: -.125em; margin-right: .375em; }
.chances { margin-top: 2.5rem; padding-top: 1.5rem; border-top: 1px solid var(--_line); }
.chances .reserve { font-size: 1.125rem; font-weight: 600; }
.running { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; font-variant-numeric: tabular-nums; }
.running span { flex: 1 1 20rem; }
progress { flex: 1 1 10rem; max-width: 20rem; height: 1rem; accent-color: var(--_accent); }
.likely { margin: 1rem 0 1.5rem; max-width: 44rem; }
.band p { margin: .75rem 0 .25rem; max-width: none; }
.band .words { display: block; font-weight: 600; font-variant-numeric: tabular-nums; }
.likely figcaption { margin-top: .5rem; }
.likely svg { display: block; overflow: visible; }
.likely .surplus { fill: var(--_muted); }
.likely .below, .likely .part { fill: var(--_own); }
.likely .above, .likely .ground { fill: var(--_paid); }
.likely line, .likely .frame { stroke: var(--_text); stroke-width: 1; fill: none; }
/* A table stands in rows where this part is narrow, whatever the room of the whole; with huge amounts it is moved sideways. */
.ahead section { container-type: inline-size; overflow-x: auto; }
.of-years { margin: .5rem 0 1rem; }
@container (width >= 60rem) { .ahead .columns { grid-template-columns: 24rem 1fr; } .ahead section { border-top: 0; } }
@container (width < 64rem) { .ahead table { font-size: .8125rem; } .ahead th, .ahead td { padding-inline: .25rem; } }
@media (forced-colors: active) { .programme, .likely { --_text: CanvasText; --_surface: Canvas; background: Canvas; } }
@media print { .ahead form > div:last-child { grid-template-columns: 1fr 1fr; } .ahead > summary, .ahead .privacy { padding-inline: 0; } .ahead section { overflow: visible; container-type: normal; } .programme rect { print-color-adjust: exact; } .ahead .columns { display: block; } .programme { break-inside: avoid; } #ahead-copy, .running { display: none; } .likely rect { print-color-adjust: exact; } .likely, .band { break-inside: avoid; } }
`;
