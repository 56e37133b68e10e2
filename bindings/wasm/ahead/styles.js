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
/* A table stands in rows where this part is narrow, whatever the room of the whole; with huge amounts it is moved sideways. */
.ahead section { container-type: inline-size; overflow-x: auto; }
.of-years { margin: .5rem 0 1rem; }
@container (width >= 60rem) { .ahead .columns { grid-template-columns: 24rem 1fr; } .ahead section { border-top: 0; } }
@container (width < 64rem) { .ahead table { font-size: .8125rem; } .ahead th, .ahead td { padding-inline: .25rem; } }
@media (forced-colors: active) { .programme { --_text: CanvasText; --_surface: Canvas; background: Canvas; } }
@media print { .ahead form > div:last-child { grid-template-columns: 1fr 1fr; } .ahead > summary, .ahead .privacy { padding-inline: 0; } .ahead section { overflow: visible; container-type: normal; } .programme rect { print-color-adjust: exact; } .ahead .columns { display: block; } .programme { break-inside: avoid; } #ahead-copy { display: none; } }
`;
