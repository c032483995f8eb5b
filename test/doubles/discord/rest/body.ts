import type { IncomingMessage } from 'node:http';
import { isWire, type Wire } from '../model/wire.ts';
import { apiErrors } from './api-error.ts';

const mostBytes = 32 * 1024 * 1024;

export type Body = { body: unknown; attachments: Wire[] };

/** Reads a body, JSON or a form with files beside the JSON. */
export async function readBody(request: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > mostBytes) throw apiErrors.invalidJson();
    chunks.push(chunk);
  }
  const raw = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('multipart/form-data')) return readForm(raw, type);
  return { body: raw.length > 0 ? parse(raw.toString()) : undefined, attachments: [] };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw apiErrors.invalidJson();
  }
}

async function readForm(raw: Buffer, type: string): Promise<Body> {
  const form = await new Response(new Uint8Array(raw), { headers: { 'content-type': type } }).formData();
  const json = form.get('payload_json');
  const files = [...form.entries()].flatMap(([key, file]) => (typeof file === 'string' ? [] : [attachment(key, file)]));
  return { body: typeof json === 'string' ? parse(json) : {}, attachments: files.filter(isWire) };
}

function attachment(key: string, file: File): Wire {
  const id = key.replace(/\D/g, '') || '0';
  const url = `http://127.0.0.1/attachments/${encodeURIComponent(file.name)}`;
  return { id, filename: file.name, size: file.size, url, proxy_url: url, content_type: file.type };
}
