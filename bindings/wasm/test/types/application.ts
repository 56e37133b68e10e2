// What type-checks of an application, and what must not.

import { application, VangnetError } from "vangnet/application";
import type { Application, ApplicationOptions, Checklist, ChecklistPoint } from "vangnet/application";
import * as budget from "vangnet/budget";

const options: ApplicationOptions = {
  case: { id: "a", year: 2019, years: [{ year: 2019, budget: "100", netCosts: "109" }] },
  filed: "2020-07-01",
  measures: [{ name: "a", kind: "external", about: "other", sources: [{ kind: "divosa", name: "Divosa" }] }],
};

const answer: Application = application(options);
const same: Application = budget.application(options);
const checklist: Checklist = answer.checklist("en");
const lacking: readonly ChecklistPoint[] = checklist.points.filter(({ status }) => status === "lacks");
const passage: string | null | undefined = lacking[0]?.passage;
const code = (error: VangnetError): string => error.code;
// @ts-expect-error no such language
answer.checklist("de");
// @ts-expect-error a day is a text
application({ ...options, filed: new Date() });
// @ts-expect-error what was found does not change
checklist.open = 0;

export { code, passage, same };
