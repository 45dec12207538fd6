import { randomBytes } from "node:crypto";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import { Problem } from "./problem.mjs";
import { dataDir } from "./paths.mjs";

/**
 * The environment of the server and of operator commands: what the operator
 * set, and otherwise what makes a trial on this machine work.
 */
export function settings(databaseUrl) {
  const { PORT = "3000", DATABASE_URL, SMTP_URL, PRECIS_DEMO } = process.env;
  const trial = !DATABASE_URL && !SMTP_URL;
  return {
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    PORT,
    PRECIS_URL: process.env.PRECIS_URL || `http://localhost:${PORT}`,
    PRECIS_DATA_DIR: dataDir(),
    PRECIS_SECRET: process.env.PRECIS_SECRET || keptSecret(),
    PRECIS_DEMO: PRECIS_DEMO || (trial ? "1" : "0"),
    DATABASE_URL: databaseUrl,
  };
}

/** A secret made once and kept, so that sessions outlive a restart. */
function keptSecret() {
  const file = path.join(dataDir(), "secret");
  if (fs.existsSync(file)) return fs.readFileSync(file, "utf8").trim();
  fs.mkdirSync(dataDir(), { recursive: true, mode: 0o711 });
  const secret = randomBytes(32).toString("base64url");
  fs.writeFileSync(`${file}.new`, `${secret}\n`, { mode: 0o600 });
  fs.renameSync(`${file}.new`, file);
  return secret;
}

/** Says at once, before minutes of work, that the port is not to be had. */
export async function checkPort() {
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Problem(
      `PORT is "${process.env.PORT}", which is no port number.`,
    );
  }
  const code = await tryToListen(port);
  if (code === "EADDRINUSE") {
    throw new Problem(
      `Port ${port} is taken by another program: stop that one, ` +
        `or choose another with PORT=${port + 1} npm start.`,
    );
  }
  if (code === "EACCES") {
    throw new Problem(
      `Port ${port} is reserved for the administrator of this machine: choose one above 1023.`,
    );
  }
}

function tryToListen(port) {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once("error", (error) => resolve(error.code));
    probe.listen(port, process.env.HOST || "127.0.0.1", () =>
      probe.close(() => resolve(null)),
    );
  });
}
