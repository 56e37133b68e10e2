// Made by `make generate` from the types of the Rust crate: change it there.

import type { FromWorker, RunOptions } from "../run.js";
import type {
  NationalOutlook,
  NationalOutlookOptions,
  Outlook,
  OutlookOptions,
} from "./types.js";

/**
 * `outlook` of `vangnet/ahead`, answered in a worker: the same bytes, and what asks it goes on meanwhile.
 *
 * @throws {VangnetError} as there; the promise is rejected with it, with the reason of the signal, or with an `Error`
 * where no worker starts
 */
export function runOutlook(options: OutlookOptions, run?: RunOptions): Promise<FromWorker<Outlook>>;

/**
 * `nationalOutlook` of `vangnet/ahead`, answered in a worker: the same bytes, and what asks it goes on meanwhile.
 *
 * @throws {VangnetError} as there; the promise is rejected with it, with the reason of the signal, or with an `Error`
 * where no worker starts
 */
export function runNationalOutlook(options: NationalOutlookOptions, run?: RunOptions): Promise<FromWorker<NationalOutlook>>;
