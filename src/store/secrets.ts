// What nobody may read who finds a copy of the store: persons as keyed hashes, tokens sealed with AES-256-GCM.
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

export interface Secrets {
  /** Of the key: eight hexadecimal digits, which tell nothing of it. */
  readonly id: string;
  /** @returns the keyed hash of what is named, HMAC-SHA256: the same each time, and nothing to whoever has no key */
  readonly keyed: (named: string) => string;
  /** @returns the text sealed, the id of the key in front */
  readonly seal: (text: string) => string;
  /** @throws where it was sealed with another key, or changed */
  readonly unseal: (sealed: string) => string;
}

/** Sealed with another key than the one there is. */
export class OtherKeyError extends Error {
  override readonly name = 'OtherKeyError';
}

const CIPHER = 'aes-256-gcm';
const BYTES = { key: 32, nonce: 12, tag: 16, id: 4 };

function derive(secret: string, purpose: string, bytes: number): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `investai-store/${purpose}`, bytes));
}

/** @param secret of at least 32 characters that nobody can guess */
export function createSecrets(secret: string): Secrets {
  const hashing = derive(secret, 'persons', BYTES.key);
  const sealing = derive(secret, 'tokens', BYTES.key);
  const id = derive(secret, 'id', BYTES.id).toString('hex');
  return {
    id,
    keyed: (named) => createHmac('sha256', hashing).update(named).digest('base64url'),
    seal: (text) => {
      const nonce = randomBytes(BYTES.nonce);
      const cipher = createCipheriv(CIPHER, sealing, nonce);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return `${id}:${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`;
    },
    unseal: (sealed) => {
      const [by, rest = ''] = sealed.split(':');
      if (by !== id)
        throw new OtherKeyError(`What is kept was sealed with another key (${by}) than the one there is (${id}).`);
      const bytes = Buffer.from(rest, 'base64url');
      const decipher = createDecipheriv(CIPHER, sealing, bytes.subarray(0, BYTES.nonce));
      decipher.setAuthTag(bytes.subarray(BYTES.nonce, BYTES.nonce + BYTES.tag));
      const body = bytes.subarray(BYTES.nonce + BYTES.tag);
      return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
    },
  };
}
