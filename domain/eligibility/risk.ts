import type { AssessmentInput, RiskSign } from "./assessment.ts";

/** The circumstances that speak against a claim, with the policy's weights. */
export function riskSigns(
  input: AssessmentInput,
): { sign: RiskSign; points: number }[] {
  const { record, now } = input;
  const { risk } = input.policy;
  const since = (date: Date | null | undefined, days: number) =>
    !!date && now.getTime() - date.getTime() < days * 86_400_000;
  const signs: [boolean, RiskSign, number][] = [
    [
      since(record?.enumeratedOn, risk.numberNew.days),
      "number-new",
      risk.numberNew.points,
    ],
    [
      since(record?.updatedOn, risk.recordChanged.days),
      "record-changed",
      risk.recordChanged.points,
    ],
    [
      input.numbersTried >= risk.numbersTried.numbers,
      "numbers-tried",
      risk.numbersTried.points,
    ],
    [
      since(input.domainFirstSeen, risk.domainNew.days),
      "domain-new",
      risk.domainNew.points,
    ],
    [
      (input.deviceNumbers ?? 0) >= risk.sharedDevice.numbers,
      "shared-device",
      risk.sharedDevice.points,
    ],
    [input.sharedDocument ?? false, "shared-document", risk.sharedDocument],
    [input.alteredDocument ?? false, "altered-document", risk.alteredDocument],
  ];
  return signs.flatMap(([holds, sign, points]) =>
    holds ? [{ sign, points }] : [],
  );
}
