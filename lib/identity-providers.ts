import { z } from "zod";

const name = z.string().regex(/^[\w.:/-]{1,200}$/);

/** An issuer is https; plain http only on this machine, for trials and tests. */
const issuerSchema = z.url().refine(isSafeOrigin, {
  error: "an issuer begins with https://",
});

export function isSafeOrigin(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  const isHere = ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
  return protocol === "https:" || (protocol === "http:" && isHere);
}

/** Which of the provider's claims says what; a name left out is not asked for. */
const mappingSchema = z.strictObject({
  npi: name.optional(),
  givenName: name.default("given_name"),
  familyName: name.default("family_name"),
  affiliation: name.optional(),
});

const providerSchema = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      .max(40),
    /** As readers know it: "Bexar Health sign-in". */
    label: z.string().min(1).max(80),
    issuer: issuerSchema,
    clientId: z.string().min(1).max(300),
    clientSecret: z.string().min(1).max(500),
    scopes: z.string().min(6).max(300).default("openid profile"),
    /** One that verifies health professionals, or an employer's or school's. */
    kind: z.enum(["health-professional", "workforce"]),
    claims: mappingSchema.prefault({}),
    /** Affiliations that count (eduPersonAffiliation knows "staff"). */
    accepts: z.array(z.string().min(1).max(80)).default(["staff", "clinician"]),
    /** Further origins the provider's endpoints are at, beside the issuer's. */
    origins: z.array(issuerSchema).default([]),
  })
  .refine(({ kind, claims }) => kind !== "workforce" || claims.affiliation, {
    error: "a workforce provider needs claims.affiliation",
  })
  .refine(({ scopes }) => scopes.split(" ").includes("openid"), {
    error: 'the scopes must hold "openid"',
  });

export type IdentityProvider = z.output<typeof providerSchema>;

/** The JSON list of identity providers in the environment; "" means none. */
export const identityProvidersSchema = z
  .string()
  .default("")
  .transform((text, context): unknown => {
    if (text.trim() === "") return [];
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: "custom", message: "this is not JSON" });
      return z.NEVER;
    }
  })
  .pipe(
    z
      .array(providerSchema)
      .max(20)
      .refine(
        (list) => new Set(list.map(({ id }) => id)).size === list.length,
        { error: "two providers have the same id" },
      ),
  );
