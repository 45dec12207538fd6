import { readdirSync } from "node:fs";

/** The paths of the files in `public/`, as they stand at start. */
export function loadPublicFiles(folder = "public"): ReadonlySet<string> {
  return new Set(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        `${entry.parentPath}/${entry.name}`
          .slice(folder.length)
          .replaceAll("\\", "/"),
      ),
  );
}
