import {
  castNpi,
  formOf,
  recordOf,
  type SignUp,
  type Step,
} from "./sign-up.ts";
import { everyFact, victim } from "./sign-ups-impostors.ts";

// Sign-ups that mean something only beside others: second accounts, and
// programs that walk through numbers.

export function relatedSignUps(): SignUp[] {
  return [...duplicates(), ...bots()];
}

/** Second accounts for a number that is held: by its owner, and by others. */
function duplicates(): SignUp[] {
  const held = [1620, 1621, 1622].map((at) => recordOf(at, victim));
  const holders = held.map((record, at): SignUp => ({
    ...label(`holder-${at}`, "duplicates", "holds the number", true),
    records: [record],
    steps: [step({ ...formOf(record), ...everyFact }, "approved")],
  }));
  const seconds: [string, string, boolean][] = [
    [
      "the owner again, from another account",
      "maria.alvarez@harbor-hospital.example",
      true,
    ],
    ["an impostor at a free service", "maria.alvarez@postbox.example", false],
    [
      "a clerk of the same hospital",
      "d.tillworth@harbor-hospital.example",
      false,
    ],
  ];
  return [
    ...holders,
    ...seconds.map(([what, workEmail, isOwner], at): SignUp => ({
      ...label(`second-${at}`, "duplicates", what, isOwner),
      after: 1,
      records: [],
      steps: [
        step({ ...formOf(held[at]!), ...everyFact, workEmail }, "in_review"),
      ],
    })),
  ];
}

const botNetwork = "198.51.100.0/24";

/** Programs that walk through numbers: by one account, and by one network. */
function bots(): SignUp[] {
  const row = (at: number) =>
    recordOf(1630 + at, { ...victim, name: `OLGA||MARSHBROOK` });
  const walked = Array.from({ length: 8 }, (_, at) => row(at));
  const one: SignUp = {
    ...label("bot-account", "bots", "one account, eight numbers", false),
    records: walked,
    steps: walked.map((record) =>
      step(
        { ...formOf(record), workEmail: "d.tillworth@bexar-health.example" },
        "in_review",
      ),
    ),
  };
  const unissued: SignUp = {
    ...label("bot-unissued", "bots", "one account, numbers nobody has", false),
    records: [],
    steps: Array.from({ length: 4 }, (_, at) =>
      step(
        {
          ...formOf(row(0)),
          npi: castNpi(5000 + at),
          workEmail: "bot@postbox.example",
        },
        "in_review",
      ),
    ),
  };
  return [one, unissued, ...swarm()];
}

/** Ten numbers a day are let through from one network, and then no more. */
function swarm(): SignUp[] {
  return Array.from({ length: 14 }, (_, at): SignUp => {
    const record = recordOf(1650 + at, victim);
    return {
      ...label(
        `bot-swarm-${at}`,
        "bots",
        "one network, a number for each account",
        false,
      ),
      network: botNetwork,
      after: at,
      records: [record],
      steps: [
        step(
          {
            ...formOf(record),
            ...everyFact,
            workEmail: `maria.alvarez${at}@postbox.example`,
          },
          at < 10 ? "in_review" : "refused: too-many",
        ),
      ],
    };
  });
}

function label(id: string, category: string, what: string, isOwner: boolean) {
  return {
    id,
    category,
    what,
    isOwner,
    isEveryday: false,
    account: `${id}@postbox.example`,
    after: 0,
  };
}

function step(form: Record<string, string>, expected: Step["expected"]): Step {
  return { send: "claim", form, holdsMailbox: true, expected };
}
