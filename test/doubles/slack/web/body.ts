import type { IncomingMessage } from 'node:http';
import { isWire, type Wire } from '../model/wire.ts';

const mostBytes = 8 * 1024 * 1024;

/** Fields that forms carry as JSON. */
const json = ['attachments', 'blocks', 'loading_messages', 'metadata', 'prompts', 'unfurls', 'view'];

/** Reads a body: JSON, or a form in which objects are JSON. A body that is neither has no fields. */
export async function readBody(request: IncomingMessage): Promise<Wire> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > mostBytes) throw new Error('The body is too large');
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks).toString();
  if (request.headers['content-type']?.startsWith('application/json')) return wire(parse(text));
  return decode(new URLSearchParams(text));
}

/** The fields of a form or of a query. */
export function decode(fields: URLSearchParams): Wire {
  return Object.fromEntries([...fields].map(([key, value]) => [key, json.includes(key) ? parse(value) : value]));
}

/** What cannot be parsed stays text, and is refused by whoever wants more. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function wire(value: unknown): Wire {
  return isWire(value) ? value : {};
}
