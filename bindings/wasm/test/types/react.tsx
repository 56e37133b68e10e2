// What type-checks of the elements in the JSX of React, and what must not.

import { useState } from "react";
import type { Assessment } from "vangnet";
import type { AttributionOptions } from "vangnet/budget";
import type { VangnetCalculator } from "vangnet/calculator";
import type {} from "vangnet/react";

const options: AttributionOptions = {
  from: { label: "2018", budget: "100", netCosts: "108" },
  to: { label: "2019", budget: "101", netCosts: "110" },
};

export function Page() {
  const [answer, setAnswer] = useState<Assessment | null>(null);
  const read = (calculator: VangnetCalculator | null) => void calculator?.result.assessment?.payment;
  return (
    <main>
      <vangnet-calculator
        ref={read}
        lang="en-GB"
        className="wide"
        year={2019}
        value="year=2019"
        fragment="off"
        name="case"
        disabled
        onvangnet-result={({ detail }) => setAnswer(detail.assessment)}
      >
        <p>It loads.</p>
      </vangnet-calculator>
      <vangnet-attribution attribution={options} />
      <vangnet-attribution attribution={null}>{answer?.payment}</vangnet-attribution>
    </main>
  );
}

// @ts-expect-error a year as text
void (<vangnet-calculator year="2019" />);
// @ts-expect-error what is drawn is an attribution or its options
void (<vangnet-attribution attribution="2019" />);
// @ts-expect-error an element that does not exist
void (<vangnet-calculater />);
