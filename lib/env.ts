import { resolve } from "node:path";
import { z } from "zod";

const schema = z.object({
  PRECIS_URL: z.url({ protocol: /^https?$/ }).default("http://localhost:3000"),
  PRECIS_SECRET: z.string().min(32),
  PRECIS_DATA_DIR: z.string().default(".data"),
  PRECIS_DEMO: z.enum(["0", "1"]).optional(),
  PRECIS_SITE_NAME: z.string().min(1).max(80).default("Précis"),
  PRECIS_MAIL_FROM: z.string().min(3).max(254).optional(),
  PRECIS_TRUST_PROXY: z.enum(["0", "1"]).default("0"),
  DATABASE_URL: z.string().startsWith("postgres"),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .optional()
    .or(z.literal("").transform(() => undefined)),
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
    demo: values.PRECIS_DEMO === "1" && values.SMTP_URL === undefined,
    siteName: values.PRECIS_SITE_NAME,
    mailFrom: values.PRECIS_MAIL_FROM ?? `no-reply@${mailHost(url)}`,
    databaseUrl: values.DATABASE_URL,
    smtpUrl: values.SMTP_URL,
    trustProxy: values.PRECIS_TRUST_PROXY === "1",
    registryApi: values.PRECIS_REGISTRY_API
      ? new URL(values.PRECIS_REGISTRY_API)
      : undefined,
  };
}

function mailHost(url: URL): string {
  return url.hostname.includes(".") ? url.hostname : "precis.example";
}
