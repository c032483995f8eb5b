import { randomBytes } from 'node:crypto';
import type { Team } from './team.ts';
import type { User } from './user.ts';

export type TokenKind = 'bot' | 'app';

export type Token = {
  value: string;
  kind: TokenKind;
  /** Null for the app's own token, which belongs to no team. */
  team: Team | null;
  user: User | null;
  scopes: string[];
  expiresAt: number | null;
  refresh: string | null;
  /** What calls with it are answered with, or null while it is good. */
  ended: 'token_revoked' | 'account_inactive' | null;
};

export type Grant = { code: string; team: Team; by: User; scopes: string[]; redirectUri: string | null; used: boolean };

/** Tokens, codes and secrets of the app. */
export class Tokens {
  readonly app: string;
  readonly signingSecret = randomBytes(16).toString('hex');
  readonly clientId = `${Date.now()}.1`;
  readonly clientSecret = randomBytes(16).toString('hex');
  readonly grants = new Map<string, Grant>();
  readonly #byValue = new Map<string, Token>();

  constructor() {
    this.app = this.#keep(`xapp-1-${secret()}`, {
      kind: 'app',
      team: null,
      user: null,
      scopes: ['connections:write'],
    }).value;
  }

  /** A new token; with a lifetime in seconds it expires and has a refresh token. */
  issue(kind: TokenKind, about: { team: Team; user: User; scopes: string[]; expiresIn: number | null }): Token {
    const { expiresIn, ...rest } = about;
    const prefix = expiresIn === null ? 'xoxb-' : 'xoxe.xoxb-1-';
    const token = this.#keep(`${prefix}${secret()}`, { ...rest, kind });
    if (expiresIn === null) return token;
    token.expiresAt = Date.now() + expiresIn * 1000;
    token.refresh = `xoxe-1-${secret()}`;
    return token;
  }

  find(value: string): Token | null {
    return this.#byValue.get(value) ?? null;
  }

  /** The token that a refresh token belongs to. */
  refreshed(refresh: string): Token | null {
    return this.all().find((token) => token.refresh === refresh) ?? null;
  }

  /** The newest good token of a team's bot, or null. */
  ofTeam(team: Team): Token | null {
    return this.all().findLast((token) => token.team === team && token.ended === null) ?? null;
  }

  end(team: Team, how: 'token_revoked' | 'account_inactive'): void {
    for (const token of this.all()) if (token.team === team) token.ended ??= how;
  }

  all(): Token[] {
    return [...this.#byValue.values()];
  }

  #keep(value: string, about: Pick<Token, 'kind' | 'team' | 'user' | 'scopes'>): Token {
    const token: Token = { value, ...about, expiresAt: null, refresh: null, ended: null };
    this.#byValue.set(value, token);
    return token;
  }
}

function secret(): string {
  return randomBytes(18).toString('hex');
}
