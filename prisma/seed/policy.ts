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
  {
    kind: "consent-newsletter",
    version: 1,
    text: "Mail me when a new summary of a series appears, at most once a week. I can stop this at any time, here or by the link in each mail.",
  },
  {
    kind: "consent-research-invitations",
    version: 1,
    text: "Invite me by mail to surveys and studies for people of my profession. My address is not handed to whoever runs them.",
  },
  {
    kind: "consent-sponsor-sharing",
    version: 1,
    text: "Tell a sponsor that I read what it pays for, with my name and profession. I am asked again for each sponsor by name; without that answer nothing is shared.",
  },
];

export const firstPolicy = { version: policyV1.version, policy: policyV1 };
