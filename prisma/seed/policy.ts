import { policyV1 } from "#domain/eligibility/policy.ts";

/** The texts and weights without which no claim can be taken. */
export const firstTexts = [
  {
    kind: "offer",
    version: 1,
    text: "Subscription is FREE for qualified healthcare professionals in the US.",
  },
  {
    kind: "attestation",
    version: 1,
    text: "I am the person named above, I work or train as a healthcare professional in the United States, and what I have entered is true. I ask to receive these series free of charge.",
  },
];

export const firstPolicy = { version: policyV1.version, policy: policyV1 };
