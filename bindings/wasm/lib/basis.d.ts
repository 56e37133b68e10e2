import type { Language, Markup } from "./generated/types.js";

/** An answer as text. */
export interface Written {
  /** The answer as the core writes it, with its names: the same bytes in Rust, Python and JavaScript. */
  toJson(): string;
}

/** An answer that can be explained. */
export interface Explained extends Written {
  /** The answer in plain words: in Dutch and as Markdown unless said otherwise. */
  explain(language?: Language, markup?: Markup): string;
}
