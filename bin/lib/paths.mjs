import path from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder, wherever it was cloned to. */
export const root = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  "../..",
);

export const inRoot = (...parts) => path.join(root, ...parts);

/** Where the embedded database, the secret and other kept things are. */
export const dataDir = () =>
  path.resolve(root, process.env.PRECIS_DATA_DIR || ".data");
