import { audienceHeader } from "#domain/gate/rules.ts";
import { derivedSecret } from "#lib/secret.ts";

export type Variant = {
  name: string;
  method?: string;
  headers: Record<string, string>;
};

const one = (name: string, value: string): Variant => ({
  name: `${name}: ${value.slice(0, 60)}`,
  headers: { [name]: value },
});

const fivefold = (name: string) => Array(5).fill(name).join(":");

/** Headers that have let somebody past a gate somewhere, and their cousins. */
export function headerVariants(slug: string): Variant[] {
  return [
    { name: "plain", headers: {} },
    ...nextHeaders(slug),
    ...forgedCredentials(),
    ...proxies,
    ...crawlers.map((agent) => one("user-agent", agent)),
    ...negotiations,
    ...methods,
  ];
}

/** One of each kind, for where every variant would take too long. */
export function someVariants(slug: string): Variant[] {
  const kinds =
    /^(RSC$|RSC of segment .articles|x-middleware-subrequest: middleware|x-matched-path|x-precis-audience: qualified|accept: text.x-component|HEAD)/;
  const trueSecret = forgedCredentials()[2]!;
  return [
    ...headerVariants(slug).filter(({ name }) => kinds.test(name)),
    trueSecret,
  ];
}

function nextHeaders(slug: string): Variant[] {
  const page = `/articles/${slug}`;
  const asRsc = { name: "RSC", headers: { rsc: "1" } };
  const prefetch = (value: string) => ({
    name: `RSC with Next-Router-Prefetch: ${value}`,
    headers: { rsc: "1", "next-router-prefetch": value },
  });
  const segment = (value: string) => ({
    name: `RSC of segment ${value}`,
    headers: {
      rsc: "1",
      "next-router-prefetch": "1",
      "next-router-segment-prefetch": value,
    },
  });
  return [
    asRsc,
    prefetch("1"),
    prefetch("2"),
    segment("/_tree"),
    segment("/articles/$d$slug/__PAGE__"),
    one("next-router-state-tree", encodeURIComponent('["",{}]')),
    ...["middleware", "src/middleware", "proxy", "src/proxy"].map((name) =>
      one("x-middleware-subrequest", fivefold(name)),
    ),
    one("x-middleware-rewrite", page),
    one("x-middleware-next", "1"),
    one("x-matched-path", page),
    one("x-invoke-path", page),
    one("x-invoke-query", encodeURIComponent(JSON.stringify({ slug }))),
    one("x-invoke-status", "200"),
    one("x-invoke-output", "/articles/[slug]"),
    one("x-now-route-matches", `1=${slug}&nxtPslug=${slug}`),
    one("x-nextjs-data", "1"),
    one("x-prerender-revalidate", "1"),
    one("next-resume", "1"),
    one("next-action", "7f0000000000000000000000000000000000000000"),
  ];
}

// The third is the true secret: the front door must drop it from outside.
function forgedCredentials(): Variant[] {
  return [
    "qualified",
    ":qualified",
    `${derivedSecret("audience")}:qualified`,
    `${derivedSecret("session-cookie")}:qualified`,
  ].map((value) => one(audienceHeader, value));
}

const proxies: Variant[] = [
  one("x-forwarded-host", "evil.example"),
  one("x-forwarded-proto", "https"),
  one("x-forwarded-for", "127.0.0.1"),
  one("forwarded", "for=127.0.0.1;host=evil.example"),
  one("host", "evil.example"),
  one("x-original-url", "/admin"),
  one("x-rewrite-url", "/admin"),
  one("x-http-method-override", "POST"),
];

const crawlers = [
  "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
  "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
  "facebookexternalhit/1.1",
  "Twitterbot/1.0",
  "GPTBot/1.2",
];

const negotiations: Variant[] = [
  ...[
    "text/x-component",
    "application/json",
    "text/markdown",
    "text/plain",
    "application/xml",
    "image/avif,*/*;q=0.1",
  ].map((value) => one("accept", value)),
  one("range", "bytes=0-200000"),
  one("range", "bytes=-5000"),
  one("if-modified-since", "Wed, 01 Jan 2031 00:00:00 GMT"),
  one("if-none-match", "*"),
  one("cookie", "precis-session=x; __Host-precis=y; __prerender_bypass=1"),
];

const methods: Variant[] = ["HEAD", "OPTIONS", "TRACE", "PROPFIND"].map(
  (method) => ({ name: method, method, headers: {} }),
);

/** Other spellings of the address of a page that carries a body. */
export function pathVariants(path: string, slug: string): string[] {
  const encoded = encodeURIComponent(path);
  const escaped = path.replace(slug[0]!, `%${hex(slug[0]!)}`);
  return [
    ...[".rsc", ".txt", ".md", ".json", ".html", ".xml", ".pdf"].map(
      (ending) => path + ending,
    ),
    `${path}.segments/_tree.segment.rsc`,
    `${path}.segments/$d$slug/__PAGE__.segment.rsc`,
    `${path}/index.rsc`,
    `${path}/index.txt`,
    `${path}/__PAGE__.txt`,
    `${path}/`,
    `${path}//`,
    `/${path}`,
    `//evil.example${path}`,
    path.replace("/", "/./"),
    path.replace("/", "/x/../"),
    path.replace("/", "/%2e/"),
    path.replace("/", "/x/%2e%2e/"),
    path.replaceAll("/", "%2f"),
    path.replace(/\/(?=[^/]*$)/, "%2F"),
    path.replace(/\/(?=[^/]*$)/, "%5C"),
    path.replace(/\/(?=[^/]*$)/, "\\"),
    escaped,
    path.toUpperCase(),
    `${path};a.css`,
    `${path}/a.css`,
    `${path}%2fa.css`,
    `${path}%0aa.css`,
    `${path}%00`,
    `${path}%23`,
    `/_next/data/build${path}.json`,
    `/_next/image?url=${encoded}&w=640&q=75`,
    ...queries(slug).map((query) => `${path}?${query}`),
    `/?nxtPslug=${slug}`,
    `/articles?slug=${slug}`,
    `/articles/[slug]?slug=${slug}`,
    `/articles/%5Bslug%5D?nxtPslug=${slug}`,
  ];
}

function queries(slug: string): string[] {
  return [
    "_rsc=1",
    "_rsc=",
    "variant=full",
    "preview=1",
    "draft=1",
    "print=1",
    "amp=1",
    "audience=qualified",
    `nxtPslug=${slug}`,
    "nxtPvariant=full",
    "__nextDefaultLocale=en",
    "utm_source=x",
    "return=00000000-0000-0000-0000-000000000000",
    "revision=1",
    "access=open",
  ];
}

function hex(letter: string): string {
  return letter.charCodeAt(0).toString(16);
}
