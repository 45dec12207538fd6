import { beforeAll, expect, test } from "vitest";
import { resetDatabase } from "#lib/testing/database.ts";
import { dataMembers, rowOf, writeZip } from "#lib/testing/registry-files.ts";
import { folder } from "#lib/testing/registry-loads.ts";
import { prepareGround, tortureOnce } from "#lib/testing/registry-torture.ts";
import { syntheticRecord } from "../registry/synthetic.ts";

beforeAll(() => resetDatabase());

const records = Array.from({ length: 3000 }, (_, at) => syntheticRecord(at));
const period = "20050523-20260208";

/** Two issues of one month: the same numbers under other first names. */
const issue = (firstName: string) =>
  writeZip(
    folder,
    `issue-${firstName}.zip`,
    dataMembers({
      period,
      rows: records.map((record) =>
        rowOf(record.firstName ? { ...record, firstName } : record),
      ),
    }),
  );

test("an importer that is killed leaves one registry whole, three times over", async () => {
  const files: [string, string] = [await issue("ONE"), await issue("TWO")];
  const ground = await prepareGround(() => process.env.DATABASE_URL!, files);
  for (let round = 0; round < 3; round += 1) {
    const { survived } = await tortureOnce(ground, (importer) => {
      importer.kill("SIGKILL");
      return Promise.resolve();
    });
    expect(["old", "new"]).toContain(survived);
  }
}, 600_000);
