import { expect, test } from "vitest";
import { operatorActor } from "#domain/audit/schema.ts";
import { createPresenter } from "#domain/contributors/commands.ts";

test("of many who want one address at once, each gets an own one", async () => {
  const input = {
    name: "Nora Feldmann",
    credentials: "PhD",
    affiliation: "",
    biography: "",
  };
  const made = await Promise.all(
    Array.from({ length: 5 }, () => createPresenter(input, operatorActor)),
  );
  expect(made.map(({ slug }) => slug).sort()).toEqual([
    "nora-feldmann",
    "nora-feldmann-2",
    "nora-feldmann-3",
    "nora-feldmann-4",
    "nora-feldmann-5",
  ]);
});
