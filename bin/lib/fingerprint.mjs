import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { inRoot } from "./paths.mjs";

/** A hash over the names and contents of these files and folders. */
export function fingerprint(inputs, extra = []) {
  const hash = createHash("sha256").update(JSON.stringify(extra));
  for (const input of inputs) add(hash, input);
  return hash.digest("hex");
}

function add(hash, name) {
  const file = inRoot(name);
  if (!fs.existsSync(file)) return;
  if (fs.statSync(file).isDirectory()) {
    for (const entry of fs.readdirSync(file).sort()) {
      add(hash, path.posix.join(name, entry));
    }
    return;
  }
  hash.update(`\0${name}\0`).update(fs.readFileSync(file));
}

/** True when the marker says that the step ran for exactly these inputs. */
export function isCurrent(marker, print) {
  const file = inRoot(marker);
  return fs.existsSync(file) && fs.readFileSync(file, "utf8") === print;
}

/** The last act of a step; in one move, so that it is whole or absent. */
export function mark(marker, print) {
  const file = inRoot(marker);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(`${file}.new`, print);
  fs.renameSync(`${file}.new`, file);
}

export const unmark = (marker) => fs.rmSync(inRoot(marker), { force: true });
