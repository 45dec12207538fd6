import { describe, expect, test } from "vitest";
import { addYears, ageAt, lastHalfYear } from "./calendar.ts";
import {
  stateAt,
  turningPoints,
  type AccountHistory,
  type QualificationFacts,
  type TermFacts,
} from "./history.ts";

const at = (day: string) => Date.parse(`${day}T00:00:00Z`);

function eventOn(day: string, changes: Partial<QualificationFacts> = {}) {
  return {
    id: `event of ${day}`,
    bindingId: "b1",
    qualifiedAt: at(day),
    source: "direct-request",
    method: "work-mailbox",
    level: 2,
    automatic: true,
    overridden: false,
    profession: "physician",
    specialty: "",
    state: "TX",
    zip3: "787",
    ...changes,
  };
}

function termFrom(day: string, changes: Partial<TermFacts> = {}): TermFacts {
  return {
    bindingId: "b1",
    at: at(day),
    level: 2,
    validUntil: at("2027-01-01"),
    graceUntil: null,
    endedAt: null,
    ...changes,
  };
}

function historyOf(changes: Partial<AccountHistory> = {}): AccountHistory {
  return {
    id: "1",
    createdAt: at("2024-01-01"),
    deletedAt: null,
    events: [eventOn("2024-01-01")],
    terms: [termFrom("2024-01-01")],
    suspensions: [],
    claims: [{ createdAt: at("2024-01-01"), decisions: [] }],
    staff: null,
    ...changes,
  };
}

function standing(history: AccountHistory, day: string): string {
  const state = stateAt(history, at(day));
  return state.kind === "unqualified" ? state.reason : state.kind;
}

describe("how an account stood at a moment", () => {
  test("qualified from its first second to the last of its validity", () => {
    const history = historyOf();
    expect(standing(history, "2023-12-31")).toBe("no-account");
    expect(standing(history, "2024-01-01")).toBe("qualified");
    expect(standing(history, "2026-12-31")).toBe("qualified");
    expect(standing(history, "2027-01-01")).toBe("lapsed");
  });

  test("what was changed later does not reach back", () => {
    const history = historyOf({
      terms: [
        termFrom("2024-01-01"),
        termFrom("2025-06-01", { endedAt: at("2024-02-01") }),
      ],
    });
    expect(standing(history, "2025-05-31")).toBe("qualified");
    expect(standing(history, "2025-06-01")).toBe("ended");
  });

  test("a lapse between two confirmations stays one, though the binding now says more", () => {
    const history = historyOf({
      terms: [
        termFrom("2024-01-01", { validUntil: at("2025-01-01") }),
        termFrom("2025-03-01", { validUntil: at("2026-03-01") }),
      ],
      events: [eventOn("2024-01-01"), eventOn("2025-03-01")],
    });
    expect(standing(history, "2025-02-01")).toBe("lapsed");
    expect(standing(history, "2025-03-01")).toBe("qualified");
  });

  test("older than three years is served, shown and not counted", () => {
    const history = historyOf({
      terms: [termFrom("2024-01-01", { validUntil: at("2030-01-01") })],
    });
    expect(standing(history, "2026-12-31")).toBe("qualified");
    const late = stateAt(history, at("2027-01-01"));
    expect(late).toMatchObject({ reason: "aged-out", served: true });
  });

  test("a binding without an event on record does not count", () => {
    const history = historyOf({ events: [] });
    const state = stateAt(history, at("2024-05-01"));
    expect(state).toMatchObject({ reason: "no-record", served: true });
  });

  test("a level of 1 is declared, not qualified", () => {
    const history = historyOf({
      terms: [termFrom("2024-01-01", { level: 1 })],
    });
    expect(standing(history, "2024-05-01")).toBe("declared-only");
  });

  test("suspension takes it away while it lasts", () => {
    const suspensions = [{ from: at("2024-03-01"), to: at("2024-04-01") }];
    const history = historyOf({ suspensions });
    expect(standing(history, "2024-02-29")).toBe("qualified");
    expect(standing(history, "2024-03-01")).toBe("suspended");
    expect(standing(history, "2024-04-01")).toBe("qualified");
  });

  test("the registry's grace ends access unless a later term lifts it", () => {
    const doubted = termFrom("2024-03-01", { graceUntil: at("2024-04-01") });
    expect(
      standing(
        historyOf({ terms: [termFrom("2024-01-01"), doubted] }),
        "2024-04-02",
      ),
    ).toBe("ended");
    const mended = [termFrom("2024-01-01"), doubted, termFrom("2024-03-20")];
    expect(standing(historyOf({ terms: mended }), "2024-04-02")).toBe(
      "qualified",
    );
  });

  test("a second binding counts with its own event only", () => {
    const history = historyOf({
      terms: [
        termFrom("2024-01-01"),
        termFrom("2025-01-01", { endedAt: at("2025-01-01") }),
        termFrom("2025-01-01", { bindingId: "b2" }),
      ],
      events: [
        eventOn("2024-01-01"),
        eventOn("2025-01-01", { bindingId: "b2", profession: "pharmacist" }),
      ],
    });
    expect(stateAt(history, at("2025-01-01"))).toMatchObject({
      event: { profession: "pharmacist" },
    });
  });

  test.each([
    ["declined", "declined"],
    ["expired", "withdrawn"],
    ["in_review", "pending"],
  ])("a claim last %s leaves it %s", (to, reason) => {
    const decisions = [{ at: at("2024-02-01"), to }];
    const claims = [{ createdAt: at("2024-01-01"), decisions }];
    const history = historyOf({ terms: [], events: [], claims });
    expect(standing(history, "2024-01-15")).toBe("pending");
    expect(standing(history, "2024-02-01")).toBe(reason);
  });

  test("staff are served without being qualified", () => {
    const staff = { from: at("2024-01-01"), to: at("2024-06-01") };
    const history = historyOf({ terms: [], events: [], claims: [], staff });
    expect(stateAt(history, at("2024-05-01"))).toMatchObject({
      reason: "staff",
      served: true,
    });
    expect(standing(history, "2024-06-01")).toBe("no-claim");
  });

  test("between two turning points nothing changes", () => {
    const history = historyOf({
      deletedAt: at("2026-05-01"),
      suspensions: [{ from: at("2024-03-01"), to: at("2024-04-01") }],
      staff: { from: at("2025-01-01"), to: null },
      terms: [termFrom("2024-01-01", { validUntil: at("2025-02-01") })],
      claims: [
        {
          createdAt: at("2024-01-01"),
          decisions: [{ at: at("2024-01-01"), to: "approved" }],
        },
      ],
    });
    const points = new Set(turningPoints(history));
    const day = 86_400_000;
    for (
      let moment = at("2023-12-01");
      moment < at("2028-01-01");
      moment += day
    )
      if (!points.has(moment))
        expect(stateAt(history, moment)).toEqual(
          stateAt(history, moment - day),
        );
  });
});

describe("ages", () => {
  test("a year ends on the same day of the calendar", () => {
    expect(ageAt(at("2024-01-01"), at("2024-12-31"))).toBe(0);
    expect(ageAt(at("2024-01-01"), at("2025-01-01"))).toBe(1);
    expect(ageAt(at("2024-01-01"), at("2026-12-31"))).toBe(2);
    expect(ageAt(at("2024-01-01"), at("2027-01-01"))).toBe(3);
  });

  test("of February 29 on March 1", () => {
    expect(addYears(at("2024-02-29"), 1)).toBe(at("2025-03-01"));
  });

  test("the usual period is the half year before", () => {
    expect(lastHalfYear("2026-06-30")).toEqual({
      from: "2025-07-01",
      to: "2025-12-31",
    });
    expect(lastHalfYear("2026-07-01")).toEqual({
      from: "2026-01-01",
      to: "2026-06-30",
    });
  });
});
