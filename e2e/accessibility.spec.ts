import { createInvitation } from "#domain/subscribers/staff/commands.ts";
import { db } from "#lib/db.ts";
import { demoProviders } from "#domain/eligibility/registry/demo.ts";
import { expectNoFaults, faultsOf } from "./support/axe.ts";
import { plantCanaries, type Planted } from "./support/canaries.ts";
import { tabTo, typeInto } from "./support/keyboard.ts";
import { readCode } from "./support/mailbox.ts";
import {
  arranger,
  enter,
  makePerson,
  signInAs,
  type Person,
  type State,
} from "./support/people.ts";
import {
  labelOfProfession,
  labelOfState,
  openThirdArticle,
} from "./support/steps.ts";
import { expect, test, type Page } from "./support/test.ts";

test.describe.configure({ mode: "parallel" });

let planted: Planted;
let waiting: Person;
let invitation: string;

test.beforeAll(async () => {
  planted = await plantCanaries();
  waiting = await makePerson("in-review");
  const made = await createInvitation(
    { roles: ["editor"], email: null },
    arranger,
  );
  invitation = `/staff-invitation?token=${made.token}`;
});

type Places = () => string[] | Promise<string[]>;

const places: [State, Places][] = [
  [
    "visitor",
    () => [
      "/",
      "/about",
      "/series",
      `/series/${planted.seriesSlug}`,
      "/presenters",
      `/presenters/${planted.presenterSlug}`,
      `/articles/${planted.slug}`,
      "/sign-in",
      `/sign-in/link?token=${"a".repeat(43)}`,
      "/demo/mailbox",
      "/not-here",
      invitation,
    ],
  ],
  ["none", () => ["/account", "/account/claim", invitation]],
  ["confirming", () => ["/account/claim/mailbox", "/account/claim/status"]],
  ["in-review", () => ["/account", "/account/claim/status"]],
  ["asked", () => ["/account/claim/status"]],
  ["declined", () => ["/account", "/account/claim/status"]],
  ["lapsed", () => ["/account", "/account/claim"]],
  ["suspended", () => ["/account", `/articles/${planted.slug}`]],
  [
    "qualified",
    () => [
      "/account",
      "/account/privacy",
      "/account/details",
      "/account/address",
      "/account/address?sent",
      "/account/consents",
      "/account/deletion",
      "/account/deletion?sent",
      `/articles/${planted.slug}`,
    ],
  ],
  ["one-factor", () => ["/sign-in/second-factor"]],
  [
    "administrator",
    async () => [
      "/admin",
      "/admin/articles",
      "/admin/articles/new",
      `/admin/articles/${planted.id}`,
      `/admin/articles/${planted.id}/preview`,
      "/admin/series",
      `/admin/series/${planted.seriesId}`,
      "/admin/presenters",
      `/admin/presenters/${planted.presenterId}`,
      "/admin/import",
      "/admin/claims",
      `/admin/claims/${waiting.claimId}`,
      "/admin/subscribers",
      `/admin/subscribers/${waiting.subscriberId}`,
      "/admin/staff",
      "/admin/settings",
      "/admin/audit",
      "/admin/policies",
      "/admin/policies/1",
      "/admin/policies/1/professions",
      "/admin/domains",
      "/admin/domains/new",
      "/admin/domains/lakeside-clinic.example",
      "/admin/settings/texts/attestation",
      `/demo/mailbox/${await anyMail()}`,
    ],
  ],
];

async function anyMail(): Promise<string> {
  const mail = await db.outboxMail.findFirstOrThrow({
    where: { sentAt: { not: null } },
    select: { id: true },
  });
  return mail.id;
}

for (const [state, addresses] of places)
  test(`axe finds nothing, light or dark, on the pages of: ${state}`, async ({
    newReader,
  }) => {
    test.setTimeout(420_000);
    const page = await newReader({ reducedMotion: "reduce" });
    await enter(page.context(), await makePerson(state));
    const found: string[] = [];
    for (const address of await addresses())
      found.push(...(await faultsAt(page, address)));
    expect(found).toEqual([]);
  });

async function faultsAt(page: Page, address: string): Promise<string[]> {
  const answer = await page.goto(address);
  const expected = address === "/not-here" ? 404 : 200;
  const faults =
    answer?.status() === expected
      ? []
      : [`${address}: status ${answer?.status()}`];
  await page.waitForLoadState("load");
  if (page.url().includes("/admin/articles/") && !/new|preview/.test(address))
    await page.getByRole("textbox", { name: "Text of the article" }).waitFor();
  for (const fault of await faultsInBothThemes(page))
    faults.push(`${address}, ${fault}`);
  return faults;
}

const onColour = ["color-contrast", "link-in-text-block"];

/** Everything in light; in dark what depends on colour. */
async function faultsInBothThemes(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: "light" });
  const light = await faultsOf(page);
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await faultsOf(page, onColour);
  return [
    ...light.map((fault) => `light: ${fault}`),
    ...dark.map((fault) => `dark: ${fault}`),
  ];
}

test("axe finds nothing in an open reference card, and in a refused form", async ({
  page,
  newReader,
}) => {
  await openThirdArticle(page);
  await page.locator("a[data-reference]").first().hover();
  await expect(page.locator(".citation-card")).toBeVisible();
  await expectNoFaults(page);

  const claimant = await newReader();
  await signInAs(claimant.context(), "none");
  await claimant.goto("/account/claim");
  await claimant.getByRole("button", { name: "Send and check now" }).click();
  await expect(claimant.getByRole("alert").first()).toBeVisible();
  await expectNoFaults(claimant);
});

test("a reader signs up and reads with the keyboard alone", async ({
  page,
  newReader,
}) => {
  const provider = demoProviders[1]!;
  await openThirdArticle(page);
  const article = new URL(page.url()).pathname;
  await tabTo(page, "Subscribe free", ".gate a");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/sign-in\?/);
  await typeInto(page, "email", provider.workEmail);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/sign-in\/code/);
  const code = await readCode(await newReader(), provider.workEmail);
  await typeInto(page, "code", code);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/account\/claim/);

  await typeInto(page, "firstName", provider.firstName);
  await typeInto(page, "lastName", provider.lastName);
  await typeInto(page, "profession", labelOfProfession(provider.profession));
  await typeInto(page, "npi", provider.record.npi);
  await typeInto(page, "workEmail", provider.workEmail);
  await typeInto(page, "practiceState", labelOfState(provider.state));
  await typeInto(page, "practiceZip", provider.zip);
  await typeInto(page, "attested", " ");
  await tabTo(page, "Send and check now", "button");
  await page.keyboard.press("Enter");
  await page.waitForURL(new RegExp(`${article}#p`));
  await expect(page.locator(".gated-part")).toBeVisible();
});
