import { describe, expect, test } from "vitest";
import type { Standing } from "#domain/eligibility/schema.ts";
import { decideAccess, mayUseDesk } from "./rules.ts";
import type { MissingStep, Reader } from "./schema.ts";

const now = new Date("2026-03-01T12:00:00Z");
const gated = { access: "qualified" };
const nothing: Standing = {
  state: "none",
  claimId: null,
  validUntil: null,
  level: 0,
};
const qualified: Standing = {
  state: "qualified",
  claimId: null,
  validUntil: new Date("2026-03-01T12:00:01Z"),
  level: 2,
};

function subscriber(standing: Standing, suspended = false): Reader {
  return {
    kind: "subscriber",
    subscriberId: "1",
    email: "reader@bexar-health.example",
    name: null,
    sessionId: "2",
    standing,
    suspended,
  };
}

function staffReader(secondFactor: boolean, suspended = false): Reader {
  return {
    ...subscriber(nothing, suspended),
    kind: "staff",
    roles: ["editor"],
    secondFactor,
  } as Reader;
}

function missingOf(reader: Reader): MissingStep | "nothing" {
  const access = decideAccess(gated, reader, now);
  return access.kind === "full" ? "nothing" : access.missing;
}

describe("decideAccess", () => {
  test("a visitor must sign in", () => {
    expect(missingOf({ kind: "visitor" })).toBe("sign-in");
  });

  test("a qualified reader reads", () => {
    expect(missingOf(subscriber(qualified))).toBe("nothing");
  });

  test("a qualification ends at the second it runs out", () => {
    expect(missingOf(subscriber({ ...qualified, validUntil: now }))).toBe(
      "lapsed",
    );
  });

  test("a qualification without an end, or of level 1, admits nobody", () => {
    expect(missingOf(subscriber({ ...qualified, validUntil: null }))).toBe(
      "lapsed",
    );
    expect(missingOf(subscriber({ ...qualified, level: 1 }))).toBe("lapsed");
  });

  test.each([
    ["none", "eligibility"],
    ["confirming", "confirm-mailbox"],
    ["in-review", "in-review"],
    ["asked", "asked"],
    ["declined", "declined"],
    ["lapsed", "lapsed"],
  ] as const)("a reader whose standing is %s misses %s", (state, missing) => {
    expect(missingOf(subscriber({ ...qualified, state }))).toBe(missing);
  });

  test("suspension outranks qualification and staff rights", () => {
    expect(missingOf(subscriber(qualified, true))).toBe("suspended");
    expect(missingOf(staffReader(true, true))).toBe("suspended");
  });

  test("staff read after their second factor, not before", () => {
    expect(missingOf(staffReader(true))).toBe("nothing");
    expect(missingOf(staffReader(false))).toBe("second-factor");
  });

  test("an auditor reads as far as their own qualification goes", () => {
    const auditor = { ...staffReader(true), roles: ["auditor"] } as Reader;
    expect(missingOf(auditor)).toBe("eligibility");
    expect(missingOf({ ...auditor, standing: qualified } as Reader)).toBe(
      "nothing",
    );
  });

  test("an impersonal rendering reads only for the qualified audience", () => {
    expect(missingOf({ kind: "impersonal", audience: "qualified" })).toBe(
      "nothing",
    );
    expect(missingOf({ kind: "impersonal", audience: "public" })).toBe(
      "sign-in",
    );
  });

  test.each(["", "Qualified", "members", "OPEN", "public"])(
    "the unknown rule %o admits no reader",
    (access) => {
      for (const reader of [
        { kind: "visitor" },
        { kind: "impersonal", audience: "qualified" },
        subscriber(qualified),
      ] as Reader[])
        expect(decideAccess({ access }, reader, now).kind).toBe("lead-in");
    },
  );

  test("an open article is for everybody", () => {
    expect(
      decideAccess({ access: "open" }, { kind: "visitor" }, now).kind,
    ).toBe("full");
  });
});

describe("mayUseDesk", () => {
  const editor = {
    roles: ["editor" as const],
    secondFactor: true,
    suspended: false,
  };

  test("a role opens its own doors and no others", () => {
    expect(mayUseDesk(editor, "editor")).toBe(true);
    expect(mayUseDesk(editor, "reviewer")).toBe(false);
    expect(mayUseDesk(editor, "administrator")).toBe(false);
  });

  test("an administrator has every role", () => {
    const administrator = { ...editor, roles: ["administrator" as const] };
    expect(mayUseDesk(administrator, "reviewer")).toBe(true);
  });

  test("nobody uses the desk without the second factor or while suspended", () => {
    expect(mayUseDesk({ ...editor, secondFactor: false })).toBe(false);
    expect(mayUseDesk({ ...editor, suspended: true })).toBe(false);
  });
});
