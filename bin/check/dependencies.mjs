/** Below these versions lie published vulnerabilities. */
const floors = {
  next: "16.4.5",
  react: "19.3.1",
  "react-dom": "19.3.1",
  sharp: "0.35.5",
  "next-auth": "4.24.15",
  nodemailer: "10.4.1",
  "sanitize-html": "2.17.7",
  dompurify: "3.4.17",
  mammoth: "1.11.0",
  "@tiptap/extension-link": "3.0.0",
};

/** Every dependency has a reason, a sound version and a complete lock entry. */
export function checkDependencies(project) {
  return [
    ...checkReasons(project),
    ...checkFloors(project),
    ...checkLock(project),
  ];
}

function checkReasons(project) {
  const file = "docs/dependencies.md";
  const names = Object.keys(project.package?.dependencies ?? {});
  const told = new Set(
    [...(project.dependencies ?? "").matchAll(/^\| `([^`]+)`/gm)].map(
      ([, name]) => name,
    ),
  );
  const missing = names
    .filter((name) => !told.has(name))
    .map((name) => ({
      file,
      rule: `no line for ${name}`,
      advice: "say why it is worth having, its licence and its size",
    }));
  const stale = [...told]
    .filter((name) => !names.includes(name))
    .map((name) => ({
      file,
      rule: `a line for ${name}`,
      advice: "package.json does not list it: delete the line",
    }));
  return [...missing, ...stale];
}

function checkFloors({ lock }) {
  return packagesOf(lock).flatMap(([path, { version }]) => {
    const name = path.split("node_modules/").at(-1);
    const floor = floors[name];
    if (!floor || !isLess(version, floor)) return [];
    const advice = `at least ${floor}: older ones have published vulnerabilities`;
    return [{ file: "package-lock.json", rule: `${name} ${version}`, advice }];
  });
}

function isLess(version, floor) {
  const parts = (text) => text.split("-")[0].split(".").map(Number);
  const [one, other] = [parts(version), parts(floor)];
  const at = one.findIndex((part, place) => part !== other[place]);
  return at >= 0 && one[at] < other[at];
}

function checkLock({ lock }) {
  const file = "package-lock.json";
  const packages = lock?.packages ?? {};
  return packagesOf(lock).flatMap(([path, entry]) => {
    const problems = [];
    if (!entry.integrity && !entry.inBundle) {
      const advice = "install it again from the registry";
      problems.push({ file, rule: `${path} has no integrity`, advice });
    }
    if (/^https?:/.test(entry.resolved ?? "")) {
      const advice = "keep omit-lockfile-registry-resolved=true in .npmrc";
      problems.push({ file, rule: `${path} names a host`, advice });
    }
    for (const name of Object.keys(entry.optionalDependencies ?? {})) {
      if (isLocked(packages, path, name)) continue;
      problems.push({
        file,
        rule: `${path} without ${name}`,
        advice:
          "a machine of another kind could not install: choose a version " +
          "whose platform packages are all published",
      });
    }
    return problems;
  });
}

const packagesOf = (lock) =>
  Object.entries(lock?.packages ?? {}).filter(
    ([path, entry]) => path !== "" && !entry.link,
  );

/** Where Node would look: beside the package, then further up. */
function isLocked(packages, path, name) {
  for (let at = path; ;) {
    if (`${at}/node_modules/${name}` in packages) return true;
    const up = at.lastIndexOf("/node_modules/");
    if (up < 0) return `node_modules/${name}` in packages;
    at = at.slice(0, up);
  }
}
