// The look of the section of an application, beside that of the calculator.

export const styles = `
.application.alone section { border: 0; }
.application .intro { padding: 0 1.25rem .75rem; }
.application .intro p { max-width: 68ch; }
.application fieldset { min-width: 0; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 11rem), 1fr)); gap: 0 1.5rem; align-items: end; }
.application .fields { display: grid; gap: 0 1.5rem; }
.application textarea { display: block; width: 100%; margin-top: .25rem; padding: .5rem .625rem; font: inherit; color: inherit;
  background: var(--_surface); border: 1px solid var(--_control); border-radius: 6px; resize: vertical; }
.application .ticks { margin: .875rem 0 0; padding: 0; border: 0; }
.application .ticks legend { padding: 0; font-size: .9375rem; }
.ticked { display: grid; grid-template-columns: auto 1fr; gap: 0 .625rem; align-items: center; margin-top: .5rem; }
.ticked > p { grid-column: 1 / -1; }
.ticked label { font-weight: 400; font-size: 1rem; }
input.tick { width: 1.375rem; height: 1.375rem; margin: 0; padding: 0; accent-color: var(--_accent); }
.application form h3 { scroll-margin-block: 1rem 7rem; }
.measure { margin-top: .5rem; border: 1px solid var(--_line); border-radius: 8px; background: var(--_surface); }
.measure > summary { padding: .625rem 1rem; overflow-wrap: anywhere; }
.measure > .content { padding: 0 1rem 1rem; }
.measure > .content > button, .application .source > button, .of-external > button { margin-top: 1rem; }
.application form .actions { margin-top: 1rem; }
.overall { display: inline-block; margin: 0 0 .5rem; padding: .25rem .875rem; border: 2px solid currentColor; border-radius: 8px; font-size: 1.25rem; font-weight: 700; }
.overall .mark { margin-right: .5rem; }
.overall[data-status=fulfilled], .point[data-status=fulfilled] .name { color: var(--_good); }
.overall[data-status=lacks], .point[data-status=lacks] .name { color: var(--_bad); }
.points { list-style: none; margin: 1.5rem 0 0; padding: 0; }
.point { padding: .75rem 0; border-top: 1px solid var(--_line); overflow-wrap: anywhere; }
.point p { margin: .25rem 0; }
.point .name { display: grid; grid-template-columns: 1.25rem 1fr auto; gap: 0 .5rem; max-width: none; }
.point .name strong { color: var(--_text); }
.point .name .mark { margin: 0; text-align: center; }
:is([data-status=not_asked], [data-status=waits]) :is(.name, .name strong) { color: var(--_muted); font-weight: 400; }
.point > :not(.name) { margin-left: 1.75rem; }
.point details { border: 0; }
.point summary { padding: .25rem 0; font-weight: 400; font-size: .9375rem; }
.point ul { margin: .25rem 0; padding-left: 1.25rem; }
.point button { padding: 0; border: 0; background: none; text-align: left; text-decoration: underline; }
blockquote { margin: .25rem 0; padding-left: .875rem; border-left: 4px solid var(--_line); max-width: 68ch; }
.on-paper { display: none; }
.papers .title { font-size: 1.25rem; }
.papers { overflow-x: auto; }
.papers h3, .papers h4, .papers h5 { margin: 1.5rem 0 .5rem; line-height: 1.3; }
.papers h4 { font-size: 1.0625rem; }
.papers h5, .papers h6, .papers [role=heading] { margin: 1.25rem 0 .25rem; font-size: 1rem; font-weight: 700; }
.texts th, .texts td { text-align: left; white-space: normal; overflow-wrap: anywhere; }
.asked { padding-left: .875rem; border-left: 4px solid var(--_line); }
.asked.open { border-left-color: var(--_own); }
.origins td:nth-of-type(1) { white-space: nowrap; overflow-wrap: normal; }
.shared { margin: 1rem 0; }
.shared figcaption { margin: .75rem 0 .25rem; }
@container (width >= 60rem) { .application .columns { grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); } .application section { border-top: 0; } }
@container (width < 24rem) { .point .name { grid-template-columns: 1.25rem 1fr; } .point .name .state { grid-column: 2; } }
@media print {
  .application form, .application .intro, .point ul, .point button, .application > summary { display: none; }
  .on-paper { display: block; }
  .papers > details[open] { break-before: page; }
  h4, h5, h6, [role=heading] { break-after: avoid; }
  .application .columns { display: block; }
  .point, blockquote { break-inside: avoid; }
}
`;
