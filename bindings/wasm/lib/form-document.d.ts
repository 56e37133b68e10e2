import type { Explained, Written } from "./basis.js";
import type { Decimal } from "./figures.js";
import type { ApplicationCode, Language, Markup } from "./generated/types.js";

/** An answer about a form. */
export interface Documented extends Explained {
  /** What the form asks for, point by point, and whether it is there: in Dutch unless said otherwise. */
  checklist(language?: Language): Checklist;
  /**
   * A draft under the headings of the form, in Dutch unless said otherwise: each figure with its origin, and what people must
   * still write as the question of the form.
   */
  draft(language?: Language): FormDocument;
  /** A letter to the council, of one page: what happened, why, what it costs, what is done about it, and what is asked. */
  letter(language?: Language): FormDocument;
  /** What must be decided, signed and sent by when, and how far that is. */
  calendar(language?: Language): FormDocument;
  /** The calendar as iCalendar text (RFC 5545), for a calendar program. */
  ics(language?: Language): string;
}

/** What a form asks for, in its order. */
export interface Checklist {
  /** How many points lack something; advice is not among them. */
  readonly open: number;
  /** In a sentence or two: whether the application is complete, and what comes of it. */
  readonly result: string;
  readonly points: readonly ChecklistPoint[];
  /** What the form asks for and nobody can work out from data. */
  readonly forPeople: readonly string[];
}

/** Something that a form asks for. */
export interface ChecklistPoint {
  /** What is found where it lacks. */
  readonly code: ApplicationCode;
  /** `waits`: what it is about is not there yet or was not stated, such as the signatures below a declaration that lacks. */
  readonly status: "fulfilled" | "lacks" | "advice" | "waits" | "not_asked";
  /** What it is, in a few words. */
  readonly name: string;
  /** What is found, in a sentence; `null` where nothing is. */
  readonly found: string | null;
  /** The places of the measures that it is found in, in the list of measures, from 0. */
  readonly measures: readonly number[];
  /** The passage of the form: word for word in Dutch, a translation in English. */
  readonly passage: string | null;
  /** Where the passage stands in the form. */
  readonly part: string | null;
}

/** A document that is about a form. */
export interface FormDocument extends Written {
  readonly language: Language;
  /** What it is made of. Texts hold what a caller named: whoever writes them as HTML escapes them. */
  readonly blocks: readonly Block[];
  /** The document as Markdown, or as plain text. */
  text(markup?: Markup): string;
  /** The document as elements of HTML, without scripts; every text is escaped. */
  html(): string;
  /** The document as a page of HTML that stands alone and prints on A4, without scripts. */
  page(): string;
}

/** A piece of a document. */
export type Block =
  | { readonly kind: "heading"; /** 1 is the title. */ readonly level: number; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly { readonly text: string; readonly url: string | null }[] }
  | TableBlock
  | FiguresBlock
  | QuestionBlock
  | BandsBlock;

/** A table of texts. */
export interface TableBlock {
  readonly kind: "table";
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Whether the columns after the first have figures. */
  readonly figures: boolean;
}

/** Figures, each with where it comes from. */
export interface FiguresBlock {
  readonly kind: "figures";
  /** What the name, the value and the origin are called. */
  readonly head: readonly string[];
  readonly figures: readonly {
    readonly name: string;
    readonly value: string;
    readonly origin: "given" | "worked_out";
    /** The origin in words. */
    readonly how: string;
  }[];
}

/** A question of the form, in its own words. */
export interface QuestionBlock {
  readonly kind: "question";
  /** `answered`: the answer follows. `open`: people must still answer it. `suggested`: the form does not require it. */
  readonly mark: "answered" | "open" | "suggested";
  /** The words before it, where it has no answer. */
  readonly lead: string | null;
  readonly text: string;
}

/** A picture of how a deficit is shared. */
export interface BandsBlock {
  readonly kind: "bands";
  /** What it shows, in words. */
  readonly caption: string;
  /** How a picture of boxes is read. */
  readonly legend: string;
  /** What the name, the part, the payment and the own risk are called. */
  readonly head: readonly string[];
  /** The bands, from below. */
  readonly bands: readonly BandShown[];
  readonly total: BandShown;
}

/** A band of a deficit, in euro. */
export interface BandShown {
  readonly name: string;
  readonly part: Decimal;
  readonly payment: Decimal;
  readonly ownRisk: Decimal;
  /** The three amounts as the language writes them. */
  readonly written: readonly string[];
}
