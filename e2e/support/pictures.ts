import { db } from "#lib/db.ts";
import { listDirectAddress } from "./evidence.ts";
import {
  agoQualified,
  agoSignedIn,
  makeDoubt,
  plantAppeal,
} from "./lifecycle.ts";
import { makePerson, type Person, type State } from "./people.ts";

/** How a page is looked at; `suffix` tells the files of one page apart. */
export type Look = {
  width: number;
  colorScheme: "light" | "dark";
  suffix: string;
};

/** A page as one person sees it; `looks` are those of the documentation. */
export type Picture = {
  name: string;
  path: string;
  as: Person;
  looks: Look[];
};

const desktop: Look = { width: 1440, colorScheme: "light", suffix: "" };
const dark: Look = { width: 1440, colorScheme: "dark", suffix: "-dark" };
const phone: Look = { width: 390, colorScheme: "light", suffix: "-phone" };

const article =
  "/articles/low-dose-naltrexone-effective-therapy-for-fibromyalgia";

/** Every main page, with people and matters arranged so that it shows something. */
export async function arrangePictures(): Promise<Picture[]> {
  for (let claims = 0; claims < 3; claims++) await makePerson("in-review");
  return [...(await ofReaders()), ...(await ofStaff())];
}

async function ofReaders(): Promise<Picture[]> {
  const waiting = await makePerson("in-review");
  await listDirectAddress(await numberOf(waiting));
  const asked = await makePerson("qualified");
  await agoSignedIn(asked.sessionId);
  await agoQualified(asked.subscriberId, 366);
  const [visitor, none] = [
    await makePerson("visitor"),
    await makePerson("none"),
  ];
  const qualified = await makePerson("qualified");
  const declined = await makePerson("declined");
  const at = (
    name: string,
    address: string,
    as: Person,
    looks: Look[] = [],
  ) => ({
    name,
    path: address,
    as,
    looks,
  });
  return [
    at("home", "/", visitor, [desktop]),
    at("article-gate", `${article}#p3`, visitor, [desktop, phone]),
    at("article", article, qualified, [desktop, dark]),
    at("about", "/about", visitor),
    at("sign-in", "/sign-in", visitor),
    at("claim", "/account/claim", none, [desktop]),
    at("claim-licence", "/account/claim?path=licence", none, [desktop, phone]),
    at("claim-trainee", "/account/claim?path=trainee", none, [desktop]),
    at(
      "claim-mailbox",
      "/account/claim/mailbox",
      await makePerson("confirming"),
    ),
    at("status", "/account/claim/status", waiting, [desktop]),
    at("evidence", "/account/claim/evidence", waiting, [desktop]),
    at("evidence-direct", "/account/claim/evidence/direct", waiting),
    at("evidence-letter", "/account/claim/evidence/letter", waiting),
    at("evidence-colleagues", "/account/claim/evidence/colleagues", waiting),
    at("documents", "/account/claim/documents", waiting, [desktop]),
    at("account", "/account", qualified),
    at("requalification", "/account/requalification", asked, [desktop]),
    at("appeal", "/account/appeals", declined, [desktop]),
    at("privacy", "/account/privacy", qualified, [desktop]),
    at("consents", "/account/consents", qualified),
    at("details", "/account/details", qualified),
    at("deletion", "/account/deletion", qualified),
  ];
}

async function ofStaff(): Promise<Picture[]> {
  const [holder, refused] = [
    await makePerson("qualified"),
    await makePerson("declined"),
  ];
  const doubt = await makeDoubt(holder.subscriberId, { lastName: "OTHERNAME" });
  const appeal = await plantAppeal([refused]);
  const { id } = await articleToEdit();
  const staff: Partial<Record<State, Person>> = {};
  const at = async (
    name: string,
    address: string,
    state: State,
    looks: Look[] = [],
  ) => {
    const as = (staff[state] ??= await makePerson(state));
    return { name: `desk-${name}`, path: `/admin${address}`, as, looks };
  };
  return [
    await at("home", "", "administrator"),
    await at("claims", "/claims/next", "reviewer", [desktop]),
    await at("queue", "/claims", "reviewer"),
    await at("letters", "/letters", "reviewer"),
    await at("appeals", "/appeals", "reviewer"),
    await at("appeal", `/appeals/${appeal}`, "reviewer"),
    await at("doubts", "/doubts", "reviewer"),
    await at("doubt", `/doubts/${doubt}`, "reviewer"),
    await at(
      "record",
      `/registry/records/${await numberOf(holder)}`,
      "reviewer",
    ),
    await at("records", "/registry/records?name=ALVAREZ", "reviewer", [
      desktop,
    ]),
    await at("registry", "/registry", "administrator"),
    await at("domains", "/domains", "administrator", [desktop]),
    await at("policies", "/policies", "administrator"),
    await at("policy", "/policies/1", "administrator", [desktop]),
    await at("professions", "/policies/1/professions", "administrator"),
    await at("circulation", "/circulation", "administrator", [desktop]),
    await at("statement", "/circulation/statement", "administrator"),
    await at("exports", "/circulation/exports", "auditor"),
    await at("recipients", "/circulation/recipients", "auditor"),
    await at("text", "/settings/texts/attestation", "administrator"),
    await at("subscriber", `/subscribers/${holder.subscriberId}`, "reviewer"),
    await at("editor", `/articles/${id}`, "editor", [desktop]),
    await at("audit", "/audit", "administrator", [desktop]),
  ];
}

async function numberOf({ claimId }: Person): Promise<string> {
  const claim = await db.claim.findUniqueOrThrow({
    where: { id: claimId! },
    select: { npi: true },
  });
  return claim.npi!;
}

function articleToEdit(): Promise<{ id: string }> {
  return db.article.findUniqueOrThrow({
    where: { slug: article.replace("/articles/", "") },
    select: { id: true },
  });
}
