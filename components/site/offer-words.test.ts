import { expect, test } from "vitest";
import { offerParts } from "./offer-words.ts";

test("each qualifier of the offer links to its explanation", () => {
  const text =
    "Subscription is FREE for qualified healthcare professionals in the US.";
  expect(offerParts(text)).toEqual([
    { text: "Subscription is " },
    { text: "FREE", href: "/about#free" },
    { text: " for " },
    {
      text: "qualified healthcare professionals",
      href: "/about#who-qualifies",
    },
    { text: " " },
    { text: "in the US", href: "/about#us" },
    { text: "." },
  ]);
});

test("an offer in other words keeps every word", () => {
  const text = "Read FREELY, wherever you practise.";
  expect(offerParts(text)).toEqual([{ text }]);
});
