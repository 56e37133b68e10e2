// What type-checks of questions that take long, and what must not.

import { outlook, runOutlook, runNationalOutlook, VangnetError } from "vangnet/ahead";
import type { NationalOutlook, Outlook, OutlookOptions, RunOptions } from "vangnet/ahead";
import { application } from "vangnet/application";
import type { Block, Documented, FormDocument } from "vangnet/application";
import * as budget from "vangnet/budget";
import * as worker from "vangnet/ahead-worker";
import type { FromWorker } from "vangnet/ahead-worker";

const options: OutlookOptions = { year: 2024, netCosts: { mean: "108", sd: "5" }, budget: { mean: "100" }, draws: 1000 };
const run: RunOptions = { signal: AbortSignal.timeout(1000), onProgress: (done: number, total: number) => console.log(done / total) };

const answer: Outlook = await runOutlook(options, run);
const text: string = answer.explain("nl", "plain");
const above: string = answer.closed.chanceAbove;
const same: Outlook = outlook(options);
const later: Promise<Outlook> = budget.runOutlook(options);
const national: NationalOutlook = await runNationalOutlook({ year: 2024, draws: 100, municipalities: [] });
// @ts-expect-error not an answer yet
runOutlook(options).closed;
// @ts-expect-error a listener of one number is fine, but not of text
runOutlook(options, { onProgress: (done: string) => done });
// @ts-expect-error a controller is no signal
runOutlook(options, { signal: new AbortController() });
// @ts-expect-error the key is onProgress
runOutlook(options, { onprogress: () => {} });

const documents: Documented = application({ case: { id: "a", year: 2019, years: [] }, filed: "2020-08-01", measures: [] });
const letter: FormDocument = documents.letter("nl");
const printed: string = letter.page() + letter.html() + letter.text("plain") + letter.toJson() + documents.ics("en");
const blocks: readonly Block[] = documents.calendar().blocks;
const levels = documents.draft().blocks.flatMap((block) => (block.kind === "heading" ? [block.level] : []));
// @ts-expect-error a page is in the language of its document
letter.page("en");
// @ts-expect-error only a heading has a level
blocks[0].level;
// @ts-expect-error of an outlook there is no letter
outlook(options).letter();

const held: FromWorker<Outlook> = await worker.runOutlook(options, run);
const told: string = await held.explain("en");
const json: string = held.toJson();
// @ts-expect-error a worker gives a promise of the words
const words: string = held.explain("en");
// @ts-expect-error without slices there is nothing in a worker
worker.outlook(options);
// @ts-expect-error an answer does not change
held.year = 2025;

export { above, json, later, levels, national, printed, same, text, told, VangnetError, words };
