// The colours of the elements. A page changes them with the custom properties.

export const colours = `
:host {
  --_text: var(--vangnet-text, light-dark(#1b2430, #e8ecf1));
  --_muted: var(--vangnet-muted, light-dark(#556070, #a9b4c2));
  --_surface: var(--vangnet-surface, light-dark(#ffffff, #171d26));
  --_panel: var(--vangnet-panel, light-dark(#f4f6f9, #1f2732));
  --_line: var(--vangnet-line, light-dark(#d5dbe3, #38424f));
  --_control: var(--vangnet-control, light-dark(#76818f, #7d8998));
  --_accent: var(--vangnet-accent, light-dark(#154273, #8fc1f5));
  --_on-accent: var(--vangnet-on-accent, light-dark(#ffffff, #0f1722));
  --_paid: var(--vangnet-paid, light-dark(#2a7a62, #58b897));
  --_own: var(--vangnet-own, light-dark(#d38b2c, #e0a458));
  --_good: var(--vangnet-good, light-dark(#1c6b4f, #79d2ae));
  --_bad: var(--vangnet-bad, light-dark(#b3261e, #ff9d94));
}
`;
