// The elements in the JSX of React 19: `import type {} from "vangnet/react"`, once in a project.

import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { VangnetChecklist } from "./application/index.js";
import type { VangnetAttribution } from "./attribution/index.js";
import type { CalculatorResult, VangnetCalculator } from "./calculator/index.js";
import type { Application, ApplicationOptions } from "./lib/application.js";
import type { Attribution, AttributionOptions } from "./lib/budget.js";

/** What every element takes, with attributes and properties of its own. */
type Props<Element, Own> = DetailedHTMLProps<HTMLAttributes<Element>, Element> & Own;

interface CalculatorProps {
  year?: number | undefined;
  value?: string | undefined;
  fragment?: string | undefined;
  name?: string | undefined;
  disabled?: boolean | undefined;
  "onvangnet-result"?: ((event: CustomEvent<CalculatorResult>) => void) | undefined;
}

interface AttributionProps {
  attribution?: Attribution | AttributionOptions | null | undefined;
}

interface ChecklistProps {
  application?: Application | ApplicationOptions | null | undefined;
}

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "vangnet-calculator": Props<VangnetCalculator, CalculatorProps>;
      "vangnet-attribution": Props<VangnetAttribution, AttributionProps>;
      "vangnet-checklist": Props<VangnetChecklist, ChecklistProps>;
    }
  }
}
