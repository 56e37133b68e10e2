// Made by `make generate` from the types of the Rust crate: change it there.

import type { RunOptions } from "../run.js";
import type {
  AllocateOptions,
  Allocation,
  Caseload,
  CaseloadOptions,
  CostPlan,
  CostPlanOptions,
  NationalOutlook,
  NationalOutlookOptions,
  Outlook,
  OutlookOptions,
  Path,
  PathOptions,
  Profile,
  ProfileOptions,
  Programme,
  ProgrammeOptions,
  Sensitivity,
  SensitivityOptions,
} from "./types.js";

/**
 * Households with a benefit and what they cost, month by month and year by year.
 *
 * @throws {VangnetError} where an argument is wrong or the year has no rule
 */
export function caseload(options: CaseloadOptions): Caseload;

/**
 * The seasonal pattern of a series of months, such as the inflow.
 *
 * @throws {VangnetError} where an argument is wrong or the year has no rule
 */
export function profile(options: ProfileOptions): Profile;

/**
 * Several deficit years together: deficits, payments, what is received when, and the reserve.
 *
 * The rules: Besluit Participatiewet art. 10; Regeling art. 5(3).
 *
 * @throws {VangnetError} where an argument is wrong or the year has no rule
 */
export function path(options: PathOptions): Path;

/**
 * What a programme of measures brings the municipality, and what the vangnet would have paid anyway.
 *
 * The rules: Besluit Participatiewet art. 3, 10.
 *
 * @throws {VangnetError} where an argument is wrong or the year has no rule
 */
export function programme(options: ProgrammeOptions): Programme;

/**
 * How likely each band of a deficit is, the expected payment and own risk, and how far they spread.
 *
 * The rules: Besluit Participatiewet art. 10.
 *
 * @throws {VangnetError} where an argument is wrong or the year has no rule
 */
export function outlook(options: OutlookOptions): Outlook;

/**
 * `outlook` in slices: the same answer, and between two slices the page or the server has its turn.
 *
 * @throws {VangnetError} as `outlook`; the promise is rejected with it, or with the reason of the signal
 */
export function runOutlook(options: OutlookOptions, run?: RunOptions): Promise<Outlook>;

/**
 * Many municipalities together: the total of their payments, and how likely each band is for each of them.
 *
 * The rules: Besluit Participatiewet art. 10.
 *
 * @throws {VangnetError} where an argument is wrong or the year has no rule
 */
export function nationalOutlook(options: NationalOutlookOptions): NationalOutlook;

/**
 * `nationalOutlook` in slices: the same answer, and between two slices the page or the server has its turn.
 *
 * @throws {VangnetError} as `nationalOutlook`; the promise is rejected with it, or with the reason of the signal
 */
export function runNationalOutlook(options: NationalOutlookOptions, run?: RunOptions): Promise<NationalOutlook>;

/**
 * What each input of an outlook does to the payment and the own risk that are expected.
 *
 * The rules: Besluit Participatiewet art. 10.
 *
 * @throws {VangnetError} where an argument is wrong or the year has no rule
 */
export function sensitivity(options: SensitivityOptions): Sensitivity;

/**
 * An amount or a number of places, shared among parties by weights or by given shares.
 *
 * @throws {VangnetError} where an argument is wrong or the year has no rule
 */
export function allocate(options: AllocateOptions): Allocation;

/**
 * A plan of costs over years, added up, with the sums that a source prints otherwise.
 *
 * @throws {VangnetError} where an argument is wrong or the year has no rule
 */
export function costPlan(options: CostPlanOptions): CostPlan;
