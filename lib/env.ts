import { resolve } from "node:path";
import { z } from "zod";
import {
  identityProvidersSchema,
  type IdentityProvider,
} from "#lib/identity-providers.ts";

const smtpSchema = z
  .url({ protocol: /^smtps?$/ })
  .optional()
  .or(z.literal("").transform(() => undefined));

const schema = z.object({
  PRECIS_URL: z.url({ protocol: /^https?$/ }).default("http://localhost:3000"),
  PRECIS_SECRET: z.string().min(32),
  PRECIS_DATA_DIR: z.string().default(".data"),
  PRECIS_DEMO: z.enum(["0", "1"]).optional(),
  PRECIS_SITE_NAME: z.string().min(1).max(80).default("Précis"),
  PRECIS_MAIL_FROM: z.string().min(3).max(254).optional(),
  PRECIS_TRUST_PROXY: z.enum(["0", "1"]).default("0"),
  DATABASE_URL: z.string().startsWith("postgres"),
  SMTP_URL: smtpSchema,
  PRECIS_DIRECT_SMTP_URL: smtpSchema,
  PRECIS_DIRECT_MAIL_FROM: z.string().min(3).max(254).optional(),
  PRECIS_IDENTITY_PROVIDERS: identityProvidersSchema,
  PRECIS_REGISTRY_API: z
    .url({ protocol: /^https?$/ })
    .optional()
    .or(z.literal("").transform(() => undefined)),
});

export type Env = {
  url: URL;
  secret: string;
  dataDir: string;
  /** Shows the mailbox of undelivered mail to everybody: trials only. */
  demo: boolean;
  siteName: string;
  mailFrom: string;
  databaseUrl: string;
  smtpUrl: string | undefined;
  /** Believe `X-Forwarded-For` of the machine in front. */
  trustProxy: boolean;
  /** The way to DIRECT addresses: the gateway of a health information service. */
  directSmtpUrl: string | undefined;
  directMailFrom: string | undefined;
  /** Whose word about a reader counts as evidence. */
  identityProviders: IdentityProvider[];
  /** The NPI Registry API, asked about numbers that no snapshot knows. */
  registryApi: URL | undefined;
};

let parsed: Env | undefined;

/**
 * The configuration, checked once. Throws one error that lists every fault.
 * Demo mode needs PRECIS_DEMO=1 and never coexists with a real mail server.
 */
export function env(): Env {
  parsed ??= parse(process.env);
  return parsed;
}

/** Has the configuration read again at its next use, as tests of several need. */
export function forgetEnv(): void {
  parsed = undefined;
}

function parse(source: NodeJS.ProcessEnv): Env {
  const result = schema.safeParse(source);
  if (!result.success)
    throw new Error(
      `The configuration is not usable:\n${z.prettifyError(result.error)}`,
    );
  const values = result.data;
  const url = new URL(values.PRECIS_URL);
  return {
    url,
    secret: values.PRECIS_SECRET,
    dataDir: resolve(values.PRECIS_DATA_DIR),
    demo: values.PRECIS_DEMO === "1" && !sendsMail(values),
    siteName: values.PRECIS_SITE_NAME,
    mailFrom: values.PRECIS_MAIL_FROM ?? `no-reply@${mailHost(url)}`,
    databaseUrl: values.DATABASE_URL,
    smtpUrl: values.SMTP_URL,
    trustProxy: values.PRECIS_TRUST_PROXY === "1",
    directSmtpUrl: values.PRECIS_DIRECT_SMTP_URL,
    directMailFrom: values.PRECIS_DIRECT_MAIL_FROM,
    identityProviders: values.PRECIS_IDENTITY_PROVIDERS,
    registryApi: values.PRECIS_REGISTRY_API
      ? new URL(values.PRECIS_REGISTRY_API)
      : undefined,
  };
}

function sendsMail(values: z.output<typeof schema>): boolean {
  return Boolean(values.SMTP_URL ?? values.PRECIS_DIRECT_SMTP_URL);
}

function mailHost(url: URL): string {
  return url.hostname.includes(".") ? url.hostname : "precis.example";
}
