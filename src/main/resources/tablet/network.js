// Talking to the server. What has no answer is null: the caller waits and asks again.

const PATIENCE = 30_000;
/** Below this, packing costs more than it saves. */
const WORTH_PACKING = 1_000;

/** {status, body, retryAfter, etag, sentAt, receivedAt}, or null where nobody answered. */
export async function ask(method, path, { token, json, etag } = {}) {
  const headers = { Accept: "application/json" };
  if (token) headers.Authorization = `Bearer ${token}`;
  if (etag) headers["If-None-Match"] = etag;
  const body = json === undefined ? undefined : await packed(JSON.stringify(json), headers);
  const sentAt = Date.now();
  try {
    const answer = await fetch(`/api/attendance/${path}`, {
      method, headers, body, cache: "no-store", credentials: "omit", redirect: "manual", signal: AbortSignal.timeout(PATIENCE),
    });
    const text = await answer.text();
    return {
      status: answer.status, body: parsed(text), etag: answer.headers.get("ETag"),
      retryAfter: Number(answer.headers.get("Retry-After")) || 0, sentAt, receivedAt: Date.now(),
    };
  } catch {
    return null;
  }
}

async function packed(text, headers) {
  headers["Content-Type"] = "application/json";
  if (text.length < WORTH_PACKING || typeof CompressionStream === "undefined") return text;
  headers["Content-Encoding"] = "gzip";
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"));
  return new Response(stream).arrayBuffer();
}

// A proxy, or a hotel's own sign-in page, answers with something else: that is no answer of ours.
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
