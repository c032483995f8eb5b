import { createHmac } from 'node:crypto';

/** The X-Slack-Signature of a body: v0, HMAC-SHA256 over the timestamp and the raw body. */
export function sign(secret: string, timestamp: number, body: string): string {
  return `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
}
