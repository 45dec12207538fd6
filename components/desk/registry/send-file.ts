type Answer = {
  ok: boolean;
  id?: string;
  received?: number;
  done?: boolean;
  errors?: { reason: string }[];
};

const partBytes = 1024 * 1024;
const tries = 5;

/** Thrown with a reason code of the server, or "network". */
export class SendProblem extends Error {}

/**
 * Sends a file in parts, from where the server says it stopped the last time.
 * A part that does not get through is tried again after a while; where to go
 * on is always the server's word.
 */
export async function sendFile(
  file: File,
  onProgress: (received: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const begun = await post("/admin/registry/uploads", signal, {
    name: file.name,
    size: file.size,
  });
  let received = begun.received ?? 0;
  for (let done = false; !done;) {
    onProgress(received);
    const part = file.slice(received, received + partBytes);
    const answer = await post(
      `/admin/registry/uploads/${begun.id}/parts`,
      signal,
      { offset: received, data: await asBase64(part) },
    );
    received = answer.received ?? received;
    done = answer.done === true;
  }
  onProgress(file.size);
}

async function post(
  address: string,
  signal: AbortSignal,
  body: object,
): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    signal.throwIfAborted();
    const answer = await fetch(address, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      signal,
    }).catch(() => null);
    if (answer && answer.status < 500) return asAnswer(answer);
    if (attempt === tries) throw new SendProblem("network");
    await new Promise((resolve) => setTimeout(resolve, attempt * 1000));
  }
}

async function asAnswer(response: Response): Promise<Answer> {
  const answer = (await response.json()) as Answer;
  if (answer.ok) return answer;
  throw new SendProblem(answer.errors?.[0]?.reason ?? "network");
}

function asBase64(part: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("error", () =>
      reject(new SendProblem("unreadable-file")),
    );
    reader.addEventListener("load", () => {
      const address = typeof reader.result === "string" ? reader.result : "";
      resolve(address.slice(address.indexOf(",") + 1));
    });
    reader.readAsDataURL(part);
  });
}
