import { professionsOfCode } from "../professions.ts";
import type { Address } from "./addresses.ts";
import { isoOf, type Day } from "./calendar.ts";
import { rowsAt, type World } from "./life.ts";
import { directAddress } from "./lines.ts";
import { syntheticIndex } from "./numbers.ts";
import { providerOf, type Provider } from "./provider.ts";

/**
 * How the registry's interface has answered: in 2019 numbers were integers,
 * instants seconds, and sex was called gender; in 2026 all is text.
 */
export type Generation = "2019" | "2026";

type Fault = { description: string; field: string; number: string };

/**
 * The answer of a registry of invented people to a query of the NPI Registry
 * API, version 2.1, by number. Faults come as the real one's do: inside an
 * answer with status 200.
 */
export function answerTo(
  query: URLSearchParams,
  world: World,
  generation: Generation,
): object {
  const number = query.get("number");
  if (!number) return { Errors: [faultOf(query)] };
  const index = syntheticIndex(number);
  if (index === null || index >= rowsAt(world)) {
    return { result_count: 0, results: [] };
  }
  const provider = providerOf(world, index);
  if (!provider.kind) return { Errors: [deactivated(number)] };
  return { result_count: 1, results: [resultOf(provider, generation)] };
}

function faultOf(query: URLSearchParams): Fault {
  const others = [...query.keys()].filter(
    (key) => !["version", "limit", "skip", "pretty"].includes(key),
  );
  if (others.length === 1 && others[0] === "state") {
    const description = "Field state requires additional search criteria";
    return { description, field: "state", number: "07" };
  }
  if (others.length === 1 && others[0] === "enumeration_type") {
    const description =
      "Field enumeration_type requires additional search criteria";
    return { description, field: "enumeration_type", number: "09" };
  }
  return {
    description: "No valid search criteria provided",
    field: "generic",
    number: "04",
  };
}

function deactivated(number: string): Fault {
  const description = `CMS deactivated NPI ${number}. The provider can no longer use this NPI. Our public registry does not display provider information about NPIs not in service.`;
  return { description, field: "number", number: "15" };
}

function resultOf(provider: Provider, generation: Generation): object {
  const { npi, kind, enumerated, updated, practice, mailing } = provider;
  const isOld = generation === "2019";
  const instant = (day: Day) =>
    isOld ? day * 86_400 : String(day * 86_400_000);
  const direct = directAddress(provider);
  return {
    created_epoch: instant(enumerated),
    enumeration_type: kind === "organisation" ? "NPI-2" : "NPI-1",
    last_updated_epoch: instant(updated),
    number: isOld ? Number(npi) : npi,
    addresses: [
      ...(mailing ? [addressOf(mailing, "MAILING")] : []),
      ...(practice ? [addressOf(practice, "LOCATION")] : []),
    ],
    practiceLocations: provider.locations.map((place) => ({
      ...addressOf(place, "LOCATION"),
      update_date: isoOf(updated),
    })),
    basic: provider.names
      ? personOf(provider, isOld)
      : organisationOf(provider),
    taxonomies: provider.slots.map((slot, at) => ({
      code: slot.code,
      taxonomy_group: "",
      desc: professionsOfCode(slot.code)[0]?.label ?? "Specialist",
      state: slot.state || null,
      license: slot.licence || null,
      primary: at === provider.primary,
    })),
    identifiers: [],
    endpoints: direct ? [{ endpointType: "DIRECT", endpoint: direct }] : [],
    other_names: otherNames(provider),
  };
}

function personOf(provider: Provider, isOld: boolean): object {
  const { names, credential, sex } = provider;
  return {
    first_name: names?.first,
    ...(names?.middle ? { middle_name: names.middle } : {}),
    last_name: names?.last,
    ...(credential ? { credential } : {}),
    sole_proprietor: "NO",
    ...(isOld ? { gender: sex } : { sex }),
    ...datesOf(provider),
    status: "A",
    name_prefix: names?.prefix || "--",
    name_suffix: names?.suffix || "--",
  };
}

function organisationOf(provider: Provider): object {
  return {
    organization_name: provider.organisation,
    organizational_subpart: "NO",
    ...datesOf(provider),
    status: "A",
  };
}

function datesOf({
  enumerated,
  updated,
  deactivated: ended,
  reactivated,
}: Provider): object {
  return {
    enumeration_date: isoOf(enumerated),
    last_updated: isoOf(updated),
    ...(ended === null ? {} : { deactivation_date: isoOf(ended) }),
    ...(reactivated === null ? {} : { reactivation_date: isoOf(reactivated) }),
  };
}

function addressOf(address: Address, purpose: string): object {
  const { line, second, city, state, zip, country, phone, fax } = address;
  return {
    country_code: country,
    country_name: country === "US" ? "United States" : country,
    address_purpose: purpose,
    address_type: country === "US" ? "DOM" : "FGN",
    address_1: line,
    ...(second ? { address_2: second } : {}),
    city,
    state,
    postal_code: zip,
    ...(phone ? { telephone_number: dashed(phone) } : {}),
    ...(fax ? { fax_number: dashed(fax) } : {}),
  };
}

function dashed(phone: string): string {
  return `${phone.slice(0, 3)}-${phone.slice(3, 6)}-${phone.slice(6)}`;
}

const nameTypes: Record<string, string> = {
  "1": "Former Name",
  "2": "Professional Name",
  "5": "Other Name",
};

function otherNames({ names }: Provider): object[] {
  if (!names?.otherLast) return [];
  return [
    {
      type: nameTypes[names.otherType],
      code: names.otherType,
      first_name: names.otherFirst,
      last_name: names.otherLast,
      prefix: "--",
      suffix: "--",
    },
  ];
}
