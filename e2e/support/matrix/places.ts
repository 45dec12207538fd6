import { readFileSync } from "node:fs";
import path from "node:path";
import { addDocument } from "#domain/eligibility/documents/commands.ts";
import { demoProviders } from "#domain/eligibility/registry/demo.ts";
import { gateClasses, type GateClass } from "#domain/gate/routes.ts";
import { db } from "#lib/db.ts";
import { anImage } from "#lib/testing/files.ts";
import { must } from "../claims.ts";
import type { Planted } from "../canaries.ts";
import { distDir, root } from "../build.ts";
import { plantAppeal, plantDoubt } from "../lifecycle.ts";
import type { Person } from "../people.ts";

/** One address of one route, with real values in its holes. */
export type Place = {
  route: string;
  path: string;
  gate: GateClass;
  kind: "page" | "handler";
};

/** The routes of the build under test, as the build itself lists them. */
export function builtRoutes(): { route: string; kind: Place["kind"] }[] {
  const file = path.join(root, distDir, "app-path-routes-manifest.json");
  const manifest = JSON.parse(readFileSync(file, "utf8")) as Record<
    string,
    string
  >;
  return Object.entries(manifest).map(([source, route]) => ({
    route,
    kind: source.endsWith("/route") ? "handler" : "page",
  }));
}

/** Routes that the build has and the table of gate classes has not. */
export function undeclaredRoutes(): string[] {
  return builtRoutes()
    .map(({ route }) => route)
    .filter((route) => !(route in gateClasses));
}

/** Every route of the build, asked for with what was planted. */
export async function findPlaces(
  planted: Planted,
  people: Person[],
): Promise<Place[]> {
  const holes = await fillings(planted, people);
  return builtRoutes()
    .filter(({ route }) => !route.startsWith("/_"))
    .flatMap(({ route, kind }) =>
      fill(route, holes).map((address) => ({
        route,
        kind,
        path: address,
        gate: gateClasses[route] ?? "administrator",
      })),
    );
}

type Fillings = [prefix: string, values: Record<string, string[]>][];

async function fillings(planted: Planted, people: Person[]): Promise<Fillings> {
  const mail = await db.outboxMail.findFirstOrThrow({ select: { id: true } });
  const waiting = people.find(({ state }) => state === "in-review")!;
  const asked = people.find(({ state }) => state === "asked")!;
  const document = {
    documentId: [await sendDocument(waiting)],
    page: ["1"],
  };
  const ids = (...values: (string | null)[]) => ({
    id: values.filter((value) => value !== null),
    entryId: planted.entryIds.slice(0, 1),
  });
  return [
    ["/articles/", { slug: [planted.slug, planted.draftSlug] }],
    ["/series/", { slug: [planted.seriesSlug] }],
    ["/presenters/", { slug: [planted.presenterSlug] }],
    ["/demo/mailbox/", ids(mail.id)],
    [
      "/account/claims/",
      { ...ids(waiting.claimId, asked.claimId), ...document },
    ],
    ["/account/sessions/", ids(waiting.sessionId)],
    ["/admin/articles/", ids(planted.id, planted.draftId)],
    ["/admin/series/", ids(planted.seriesId)],
    ["/admin/presenters/", ids(planted.presenterId)],
    ["/admin/letters/", ids(waiting.claimId)],
    ["/admin/claims/", { ...ids(waiting.claimId), ...document }],
    ["/account/appeals/", ids(await plantAppeal(people))],
    ["/admin/appeals/", ids(await plantAppeal(people))],
    ["/admin/doubts/", ids(await plantDoubt(people))],
    ["/admin/subscribers/", ids(waiting.subscriberId)],
    ["/admin/staff/", ids(waiting.subscriberId)],
    ["/admin/policies/", { version: ["1"] }],
    ["/admin/domains/", { domain: ["lakeside-clinic.example"] }],
    ["/admin/settings/texts/", { kind: ["offer", "attestation"] }],
    ["/admin/circulation/", ids(waiting.subscriberId)],
    ["/admin/registry/uploads/", ids(waiting.subscriberId)],
    ["/admin/registry/records/", { npi: [demoProviders[0]!.record.npi] }],
  ];
}

/** The waiting reader's document, for the routes that show or judge it. */
async function sendDocument(person: Person): Promise<string> {
  const bytes = await anImage(40, 30).jpeg().toBuffer();
  const { documentId } = must(
    await addDocument(
      { id: person.claimId!, kind: "licence", file: { bytes } },
      { kind: "reader", id: person.subscriberId, label: person.email },
      person.subscriberId,
    ),
  );
  return documentId;
}

function fill(route: string, holes: Fillings): string[] {
  if (!route.includes("[")) return [route];
  const values = holes.find(([prefix]) => route.startsWith(prefix))?.[1];
  if (!values) throw new Error(`No values for ${route}: add them to fillings.`);
  let paths = [route];
  for (const [hole, name] of route.matchAll(/\[(\w+)\]/g))
    paths = paths.flatMap((one) =>
      (values[name!] ?? []).map((value) => one.replace(hole, value)),
    );
  if (paths.length === 0) throw new Error(`No values for ${route}.`);
  return paths;
}
