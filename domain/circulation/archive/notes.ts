import { definitions, generatorVersion } from "./header.ts";

/** README.txt of an export: what each file is and how to check all of it. */
export function readingNotes(draw: { seed: string; size: number }): string {
  return `CIRCULATION EXPORT
${generatorVersion}

Rebuilt from recorded history: qualification events, the terms of bindings,
suspensions, claims and decisions. Nothing in it is taken from how accounts
stand today, so the same period gives the same bytes again.

DEFINITIONS
Issue      ${definitions.issue}
Served     ${definitions.served}
Qualified  ${definitions.qualified}
Age        ${definitions.age}
Id         ${definitions.id}

FILES
01-header                 publication, definitions, period, sources, versions
02-issues                 qualified circulation by issue, additions, removals
02-not-qualified          accounts not qualified, and removed, by reason
02-months                 the issues by month, and in the whole period
03-profession-specialty   recipients of the analyzed issue (as 04 to 07)
04-source-age             source by year of age; older ones excluded and shown
05-geography, 05-regions  state by state, and subtotals
06-verification           level, method, by rules, by a person, overrides
07-recipients             one line for each recipient
08-evidence.json          the whole log behind each recipient of the sample
09-sample                 the sample
10-served                 who was served when; see below
11-reconciliation         the same recipients, counted in every part
12-log                    heads of the hash chain over the audit trail
circulation.json          parts 1 to 6, 9, 11 and 12 as JSON
report.html               parts 1 to 6, 11 and 12 to read and print
manifest.json             size and SHA-256 of each file above
SHA256SUMS                the same and the manifest's; sha256sum -c SHA256SUMS

${howToCheck(draw)}`;
}

function howToCheck({ seed, size }: { seed: string; size: number }): string {
  return `CSV is UTF-8 as RFC 4180 says. A text that a spreadsheet would run as a
formula has an apostrophe before it; JSON has not.

THE LIST OF AN ISSUE
The lines of 10-served with from_issue <= date <= to_issue.

THE SAMPLE
Seed "${seed}", size ${size}. Each recipient's key is the lower-case
hexadecimal SHA-256 of the seed, a colon and the subscriber_id, in UTF-8. The
sample is the ${size} recipients of 07 with the smallest keys, in the order
of their keys. To draw one of your own:
  npm run circulation -- sample --seed SEED --size N --detail 07-recipients.csv

THE CHAIN
Entries in the order of their time and number. The head of no entries is 32
zero bytes. Each next head is the SHA-256 of the head before (32 bytes) and the
entry's line in UTF-8: [number, "time", "action", "object type", "object id"],
JSON with a blank after each comma. Heads are written down at each turn of a
month, so a later export must repeat those of an earlier one.

CHECKING ALL OF IT, WITHOUT THE DATABASE
  npm run circulation -- verify FILE.zip [EARLIER.zip]
`;
}
