import { spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { freePort, stop, type Running } from "./process.ts";

const program = process.env.NGINX_PATH || "/usr/sbin/nginx";

export const hasNginx = existsSync(program);

/**
 * A cache as an operator might put it before the site without thinking: one
 * key per address, whatever the cookies, and trust in what the headers say.
 */
export async function startNaiveCache(upstream: string): Promise<Running> {
  const directory = mkdtempSync(path.join(tmpdir(), "precis-nginx-"));
  const port = await freePort();
  for (const name of ["cache", "temp"]) mkdirSync(path.join(directory, name));
  const file = path.join(directory, "nginx.conf");
  writeFileSync(file, configuration(directory, port, new URL(upstream)));
  const child = spawn(program, ["-p", directory, "-c", file], {
    stdio: "ignore",
  });
  const url = `http://localhost:${port}`;
  for (let tries = 0; tries < 100; tries++) {
    if (await fetch(`${url}/healthz`).catch(() => null)) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    url,
    stop: async () => {
      await stop(child);
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

function configuration(directory: string, port: number, upstream: URL) {
  return `
${process.getuid?.() === 0 ? "user root;" : ""}
daemon off;
worker_processes 1;
pid ${directory}/nginx.pid;
error_log ${directory}/error.log;
events { worker_connections 256; }
http {
  access_log off;
  client_body_temp_path ${directory}/temp/body;
  proxy_temp_path ${directory}/temp/proxy;
  fastcgi_temp_path ${directory}/temp/fastcgi;
  uwsgi_temp_path ${directory}/temp/uwsgi;
  scgi_temp_path ${directory}/temp/scgi;
  proxy_cache_path ${directory}/cache keys_zone=pages:1m;
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass http://127.0.0.1:${upstream.port};
      proxy_http_version 1.1;
      proxy_set_header Connection "";
      proxy_cache pages;
      proxy_cache_key $request_method$request_uri;
      proxy_cache_lock on;
      add_header X-Cache $upstream_cache_status always;
    }
  }
}
`;
}
